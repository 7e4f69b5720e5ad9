/** What lies open over the main area: a group, a student, the class list, groups to come… One at a time. */

import { html, signal, useLayoutEffect, useRef } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";

/**
 * @typedef {"group" | "student" | "move"} KindWithId `move`: where a student could go
 * @typedef {"class" | "cards" | "moderate" | "gate" | "flags" | "care" | "links" | "door" | "coming" | "regroup" | "talk" | "file" | "line"} Kind
 * @typedef {{kind: KindWithId, id: string} | {kind: Kind}} Open
 */

/** @type {import("@preact/signals").Signal<Open | undefined>} */
export const sheet = signal(undefined);

/** @type {Open | undefined} */
let lower;
/** The button that the focus goes back to; where it has been drawn anew, another of that name. */
/** @type {HTMLElement | null | undefined} */
let openedBy;
let openedFrom = "";
let overFrom = "";

/** @param {Open} open */
export function openSheet(open) {
  if (!sheet.value) {
    openedFrom = nameOfSheet(open);
    openedBy = document.activeElement?.closest(`[data-opens="${openedFrom}"]`);
  }
  lower = undefined;
  sheet.value = open;
}

/** What it lies on, and gives way to when it is closed. */
export function under() {
  return lower;
}

/** @param {Open} open gives way again to what lies open now */
export function openOver(open) {
  if (!sheet.value) return openSheet(open);
  overFrom = nameOfSheet(open);
  lower = sheet.value;
  sheet.value = open;
}

/** Closed by hand: the focus goes back to where it was. */
export function closeSheet() {
  if (lower) {
    sheet.value = lower;
    lower = undefined;
    return;
  }
  dropSheet();
  requestAnimationFrame(() => (openedBy?.isConnected ? openedBy : opener(openedFrom))?.focus());
}

/** Closed because the lesson went on: the focus stays where it is. */
export function dropSheet() {
  lower = undefined;
  overFrom = "";
  sheet.value = undefined;
}

/**
 * @param {string} name
 * @returns {HTMLElement | null} the button that opens it
 */
export function opener(name) {
  return document.querySelector(`[data-opens="${name}"]`);
}

/**
 * @param {Open} open
 * @param {(open: Open) => void} [how]
 * @returns {{"data-opens": string, onClick: () => void}} what makes a button open it
 */
export function opens(open, how = openSheet) {
  return { "data-opens": nameOfSheet(open), onClick: () => how(open) };
}

/**
 * @param {Open} open
 * @returns {string} for the `data-opens` of the button that opens it
 */
export function nameOfSheet(open) {
  return "id" in open ? `${open.kind} ${open.id}` : open.kind;
}

/**
 * @param {{title: any, note?: any, ways?: any, children?: any}} props ways: buttons beside Close
 */
export function Sheet({ title, note, ways, children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  // At once: a frame later the focus would be taken from whoever has pressed the next key already.
  useLayoutEffect(() => {
    const back = overFrom && opener(overFrom);
    (back || heading.current)?.focus();
    if (back) overFrom = "";
    else heading.current?.scrollIntoView({ block: "start" });
  }, []);
  return html`
    <div class="sheet">
      <div class="area__head">
        <h2 class="area__title" tabindex="-1" ref=${heading}>${title}</h2>
        ${note && html`<span class="area__note">${note}</span>`}
        <span class="area__end sheet__ways">${ways}<${Button} onClick=${closeSheet}>${t("Close")}<//></span>
      </div>
      ${children}
    </div>
  `;
}
