import { useEffect } from "../html.js";
import { keysFrom, recall, remember } from "../memory.js";
import { wordsKey } from "./keys.js";

/**
 * Drafts of other phases that never reached the server, as when the battery died: they are sent late. Words are never
 * too late.
 *
 * @param {import("../connection.js").Line} line
 * @param {string} student
 * @param {string | undefined} shown the phase whose own box takes care of its draft
 */
export function useLateWords(line, student, shown) {
  useEffect(() => {
    const start = wordsKey(line.code, student, "draft", "");
    keysFrom(start)
      .map((key) => ({ key, phase: key.slice(start.length), words: recall(key) }))
      .filter(({ phase, words }) => phase !== shown && words && words.text !== words.kept)
      .forEach(({ key, phase, words: { text } }) => void sendLate(line, key, phase, text));
  }, [line, student]);
}

/**
 * @param {import("../connection.js").Line} line
 * @param {string} key
 * @param {string} phase
 * @param {string} text
 */
async function sendLate(line, key, phase, text) {
  const done = await line.send({ type: "KeepDraft", phase, text });
  if (done.ok) remember(key, { text, kept: text });
}
