/** A card that follows the thumb: let go far enough to one side, it is decided. Up and down it scrolls. */

import { useRef, useSignal } from "../html.js";

/**
 * @typedef {"start" | "end"} Side of the line, as it is read
 * @typedef {{x: number, id: number}} Hold
 */

const FAR_PX = 96;

/**
 * @param {(side: Side) => void} onSwipe
 * @returns {{style: {transform?: string}, toward: Side | undefined, handlers: {[event: string]: (event: PointerEvent) => void}}}
 *   `toward`: where it would go if it were let go now
 */
export function useSwipe(onSwipe) {
  const moved_px = useSignal(0);
  const hold = useRef(/** @type {Hold | undefined} */ (undefined));
  const toward = Math.abs(moved_px.value) < FAR_PX ? undefined : sideOf(moved_px.value);

  function drop() {
    hold.current = undefined;
    moved_px.value = 0;
  }

  return {
    style: moved_px.value === 0 ? {} : { transform: `translateX(${moved_px.value}px)` },
    toward,
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary) return;
        hold.current = { x: event.clientX, id: event.pointerId };
        /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
      },
      onPointerMove(event) {
        if (hold.current?.id === event.pointerId) moved_px.value = event.clientX - hold.current.x;
      },
      onPointerUp(event) {
        if (hold.current?.id !== event.pointerId) return;
        const far_px = event.clientX - hold.current.x;
        drop();
        if (Math.abs(far_px) >= FAR_PX) onSwipe(sideOf(far_px));
      },
      // The browser has taken the finger for scrolling.
      onPointerCancel: drop,
    },
  };
}

/**
 * @param {number} x_px
 * @returns {Side}
 */
export function sideOf(x_px) {
  return x_px > 0 === (document.documentElement.dir !== "rtl") ? "end" : "start";
}
