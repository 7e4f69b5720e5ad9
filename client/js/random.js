const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Letters nobody can guess, 6 bits each. A classroom's network is plain HTTP, where `crypto.randomUUID` is absent.
 *
 * @param {number} length
 * @returns {string}
 */
export function randomId(length) {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** @returns {string} for a creating HTTP call: the same key again makes nothing twice */
export function randomKey() {
  return randomId(24);
}
