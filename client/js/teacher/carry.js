/**
 * Carrying a name from one group to another, with a mouse, a pen or a finger. Only pointer events; whatever is carried
 * here can be moved with single taps too, in the move sheet.
 *
 * Names that can be carried have `data-carry`; groups that take them `data-place`. Names are looked for by where they
 * are drawn: older browsers tell no pointer events of what is inside a button.
 */

import { signal } from "../html.js";
import { scrollAtEdge } from "./edge-scroll.js";

/**
 * @typedef {string} Place `group g1`, `student s2` (to change places with), or `alone`
 * @typedef {{student: string, x: number, y: number, over?: Place}} Carried
 */

/** @type {import("@preact/signals").Signal<Carried | undefined>} */
export const carried = signal(undefined);

/** Less than this is a press. */
const START_PX = 6;

/**
 * @param {PointerEvent} event the press, anywhere among the groups
 * @param {(student: string, place: Place) => void} put
 */
export function startCarrying(event, put) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  // A finger carries by the grip alone: everywhere else it scrolls.
  const grip = event.pointerType === "mouse" ? "[data-carry]" : "[data-carry] .grip";
  const name = boxAt(list, grip, event.clientX, event.clientY)?.closest("[data-carry]");
  if (!(name instanceof HTMLElement) || !event.isPrimary || event.button !== 0) return;
  carry(name.dataset.carry ?? "", { x: event.clientX, y: event.clientY }, put);
}

/**
 * @param {string} student
 * @param {{x: number, y: number}} from
 * @param {(student: string, place: Place) => void} put
 */
function carry(student, from, put) {
  const until = new AbortController();
  const at = { ...from };
  /** @type {<Type extends keyof WindowEventMap>(type: Type, heard: (event: WindowEventMap[Type]) => void) => void} */
  const listen = (type, heard) => window.addEventListener(type, heard, { signal: until.signal, capture: true });

  function draw() {
    if (until.signal.aborted) return;
    scrollAtEdge(at.y);
    const now = { student, ...at, over: placeAt(at.x, at.y, student) };
    if (!isSame(now, carried.value)) carried.value = now;
    requestAnimationFrame(draw);
  }

  function end() {
    until.abort();
    if (carried.value) swallowClick();
    carried.value = undefined;
  }

  listen("pointermove", ({ clientX, clientY }) => {
    Object.assign(at, { x: clientX, y: clientY });
    if (carried.value || Math.hypot(at.x - from.x, at.y - from.y) < START_PX) return;
    carried.value = { student, ...at };
    draw();
  });
  listen("pointerup", () => {
    const place = carried.value && placeAt(at.x, at.y, student);
    end();
    if (place) put(student, place);
  });
  listen("pointercancel", end);
  listen("keydown", (event) => {
    if (event.key !== "Escape" || !carried.value) return;
    event.stopPropagation();
    end();
  });
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} student who would go there
 * @returns {Place | undefined} none: the student stays
 */
function placeAt(x, y, student) {
  const group = document.elementFromPoint(x, y)?.closest("[data-place]");
  if (!(group instanceof HTMLElement) || group.querySelector(`[data-carry="${student}"]`)) return undefined;
  const other = boxAt(group, "[data-carry]", x, y);
  return other ? `student ${other.dataset.carry}` : group.dataset.place;
}

/**
 * @param {HTMLElement} inside
 * @param {string} selector
 * @param {number} x
 * @param {number} y
 */
function boxAt(inside, selector, x, y) {
  /** @type {HTMLElement[]} */
  const boxes = [...inside.querySelectorAll(/** @type {any} */ (selector))];
  return boxes.find((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

/**
 * @param {Carried} one
 * @param {Carried | undefined} other
 */
function isSame(one, other) {
  return one.x === other?.x && one.y === other.y && one.over === other.over;
}

/** Letting go over the button that the name came from would press it. A key may press it: that is no letting go. */
function swallowClick() {
  const until = new AbortController();
  const options = { signal: until.signal, capture: true };
  window.addEventListener("pointerdown", () => until.abort(), options);
  window.addEventListener("click", (event) => {
    until.abort();
    if (event.detail > 0) (event.preventDefault(), event.stopPropagation());
  }, options);
}
