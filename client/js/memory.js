/**
 * What this device remembers. Never throws: in a captive portal's window, in private browsing or with storage full,
 * localStorage fails, and then the page's own memory stands in until it closes.
 */

const PREFIX = "elbowroom:";

/** @type {Map<string, string>} */
const untilReload = new Map();

/**
 * @param {string} key
 * @param {unknown} value anything JSON can hold
 * @returns {boolean} whether it will still be there after a reload
 */
export function remember(key, value) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(PREFIX + key, text);
    untilReload.delete(key);
    return true;
  } catch {
    untilReload.set(key, text);
    return false;
  }
}

/**
 * @param {string} key
 * @returns {any} undefined when there is nothing, or nothing readable
 */
export function recall(key) {
  try {
    const text = untilReload.get(key) ?? localStorage.getItem(PREFIX + key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} key */
export function forget(key) {
  untilReload.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Storage that cannot be reached holds nothing of ours.
  }
}

/**
 * @param {string} start what the keys begin with
 * @returns {string[]} in no particular order
 */
export function keysFrom(start) {
  const keys = new Set(untilReload.keys());
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) keys.add(key.slice(PREFIX.length));
    }
  } catch {
    // As above.
  }
  return [...keys].filter((key) => key.startsWith(start));
}
