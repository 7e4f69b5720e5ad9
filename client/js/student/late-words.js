import { useEffect } from "../html.js";
import { keysFrom, recall, remember } from "../memory.js";
import { wordsKey } from "./words-key.js";

/** How each kind of kept words is sent, by where it was written. */
const SAY = {
  draft: (/** @type {string} */ phase, /** @type {string} */ text) => ({ type: "KeepDraft", phase, text }),
  answer: (/** @type {string} */ group, /** @type {string} */ text) => ({ type: "WriteAnswer", group, text }),
};

/**
 * Words from other screens that never reached the server, as when the battery died: they are sent late. Words are never
 * too late.
 *
 * @param {import("../connection.js").Line} line
 * @param {string} student
 * @param {string | undefined} shown the phase whose own box takes care of its draft
 */
export function useLateWords(line, student, shown) {
  useEffect(() => {
    for (const what of /** @type {const} */ (["draft", "answer"])) {
      const start = wordsKey(line.code, student, what, "");
      keysFrom(start)
        .map((key) => ({ key, place: key.slice(start.length), words: recall(key) }))
        .filter(({ place, words }) => place !== shown && words && words.text !== words.kept)
        .forEach(({ key, place, words: { text } }) => void sendLate(line, key, SAY[what](place, text), text));
    }
  }, [line, student]);
}

/**
 * @param {import("../connection.js").Line} line
 * @param {string} key
 * @param {{type: string}} command
 * @param {string} text
 */
async function sendLate(line, key, command, text) {
  const done = await line.send(command);
  if (done.ok && recall(key)?.text === text) remember(key, { text, kept: text });
}
