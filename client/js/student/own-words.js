import { useMemo, useSignal } from "../html.js";
import { forget, recall, remember } from "../memory.js";
import { wordsKey } from "./words-key.js";

/**
 * What I was writing for the answer of a group that is no more mine, and the group that I am in now does not have.
 *
 * @typedef {object} OwnWords
 * @property {string} text
 * @property {boolean} isThere
 * @property {(text: string) => void} write
 * @property {(text: string) => void} begin
 * @property {() => void} end
 */

/**
 * @param {string} key
 * @returns {OwnWords}
 */
export function useOwnWords(key) {
  const found = useMemo(() => recall(key) ?? "", [key]);
  const text = useSignal(found);
  const isThere = useSignal(found !== "");
  /** @param {string} words */
  function write(words) {
    text.value = words;
    if (words === "") forget(key);
    else remember(key, words);
  }
  return {
    // Read late: a change of groups begins them while the answer is drawn.
    get text() {
      return text.value;
    },
    get isThere() {
      return isThere.value;
    },
    write,
    begin(words) {
      write(words);
      isThere.value = true;
    },
    end() {
      write("");
      isThere.value = false;
    },
  };
}

/**
 * @param {string} code
 * @param {string} me
 * @param {string} phase
 */
export function ownWordsKey(code, me, phase) {
  return wordsKey(code, me, "own", phase);
}

/**
 * Words that an earlier page could send to no group any more, as when the battery died while the groups changed.
 *
 * @param {string} code
 * @param {import("../protocol.js").Student} student
 * @param {string} phase
 * @param {string} now the group that I am in
 * @returns {boolean} whether there are any
 */
export function findOwnWords(code, { me, groups }, phase, now) {
  const key = ownWordsKey(code, me.id, phase);
  for (const [id, group] of Object.entries(groups ?? {})) {
    const place = wordsKey(code, me.id, "answer", id);
    const words = recall(place);
    if (group.phase !== phase || id === now || !words || words.text === words.kept) continue;
    remember(place, { text: words.text, kept: words.text });
    if (!recall(key) && words.text.trim() !== "") remember(key, words.text);
  }
  return Boolean(recall(key));
}
