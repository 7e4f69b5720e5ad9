/** What lies open over the main area: a group, a student, the class list, the cards, the links. One at a time. */

import { html, signal, useEffect, useRef } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";

/** @typedef {{kind: "group" | "student", id: string} | {kind: "class" | "cards" | "links"}} Open */

/** @type {import("@preact/signals").Signal<Open | undefined>} */
export const sheet = signal(undefined);

let openedFrom = "";

/** @param {Open} open */
export function openSheet(open) {
  if (!sheet.value) openedFrom = nameOfSheet(open);
  sheet.value = open;
}

/** Closed by hand: the focus goes back to the button that opened it, which may have been drawn anew. */
export function closeSheet() {
  dropSheet();
  requestAnimationFrame(() => {
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-opens="${openedFrom}"]`))?.focus();
  });
}

/** Closed because the lesson went on: the focus stays where it is. */
export function dropSheet() {
  sheet.value = undefined;
}

/**
 * @param {Open} open
 * @returns {string} for the `data-opens` of the button that opens it
 */
export function nameOfSheet(open) {
  return "id" in open ? `${open.kind} ${open.id}` : open.kind;
}

/**
 * @param {{title: any, note?: any, children?: any}} props
 */
export function Sheet({ title, note, children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
  }, []);
  return html`
    <div class="sheet">
      <div class="area__head">
        <h2 class="area__title" tabindex="-1" ref=${heading}>${title}</h2>
        ${note && html`<span class="area__note">${note}</span>`}
        <span class="area__end"><${Button} onClick=${closeSheet}>${t("Close")}<//></span>
      </div>
      ${children}
    </div>
  `;
}
