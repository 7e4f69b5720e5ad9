/** Whether a text has the words that are looked for. Pure. */

const MARKS = /\p{Mark}/gu;

/**
 * @param {string} sought words, each of which must be there, in any order
 * @param {(string | undefined)[]} texts
 * @returns {boolean} "chloe" finds Chloé
 */
export function isFound(sought, texts) {
  const text = plain(texts.join("\n"));
  return plain(sought).split(/\s+/).every((word) => text.includes(word));
}

/** @param {string} text */
function plain(text) {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase().trim();
}
