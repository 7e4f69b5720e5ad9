import { useEffect, useRef } from "../html.js";

/**
 * Keys of the board, as long as the component is there.
 *
 * @param {{[key: string]: () => void}} actions by letter (capital) or by name of the key
 */
export function useKeys(actions) {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      latest.current[keyOf(event)]?.();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
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
