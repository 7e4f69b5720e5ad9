import { useLayoutEffect, useRef } from "./html.js";

/**
 * For what opens below something: nobody would see that it has, were it behind what stays at the foot of the screen.
 *
 * @param {unknown} [state] another one is brought into sight again
 * @returns {{current: HTMLElement | null}}
 */
export function useInSight(state) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => box.current?.scrollIntoView({ block: "nearest" }), [state]);
  return box;
}
