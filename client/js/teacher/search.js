/** Finds students by their name or by their words, on this screen alone. */

import { html, signal } from "../html.js";
import { t } from "../words.js";

/** What is looked for; it stays while a sheet lies over the list, and goes with the phase. */
export const sought = signal("");

export function SearchBox() {
  const label = t("Find a name or a word");
  return html`
    <input type="search" class="search" dir="auto" aria-label=${label} placeholder=${label} value=${sought.value}
      onInput=${(/** @type {any} */ event) => (sought.value = event.currentTarget.value)} />
  `;
}
