import { useEffect, useRef } from "./html.js";

/**
 * Hears the keys of the page as long as the component is there; not those that are the browser's, nor one held down.
 *
 * @param {(event: KeyboardEvent) => void} pressed
 */
export function useKeyboard(pressed) {
  const latest = useRef(pressed);
  latest.current = pressed;
  useEffect(() => {
    const heard = (/** @type {KeyboardEvent} */ event) => {
      if (!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey) latest.current(event);
    };
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, []);
}
