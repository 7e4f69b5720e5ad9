import { useKeyboard } from "../keyboard.js";

/**
 * Keys of the board, as long as the component is there.
 *
 * @param {{[key: string]: () => void}} actions by letter (capital) or by name of the key
 */
export function useKeys(actions) {
  useKeyboard((event) => actions[keyOf(event)]?.());
}

/**
 * On a keyboard of another script, the letter that stands in the same place.
 *
 * @param {KeyboardEvent} event
 */
function keyOf({ key, code }) {
  if (key.length > 1) return key;
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace("Key", "");
}
