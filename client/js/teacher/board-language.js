/** The board may speak another language than this console, on the same laptop. */

import { html, signal } from "../html.js";
import { languages } from "../language.js";
import { t } from "../words.js";

/** For the link to the board; empty: what its own device likes best. */
export const boardLanguage = signal("");

export function BoardLanguagePicker() {
  const known = Object.entries(languages);
  if (known.length < 2) return undefined;
  return html`
    <label class="links__language">
      <span>${t("Language of the board")}</span>
      <select class="field__box" value=${boardLanguage.value}
        onChange=${(/** @type {any} */ event) => (boardLanguage.value = event.currentTarget.value)}>
        <option value="">${t("as its device has it")}</option>
        ${known.map(([code, { name }]) => html`<option key=${code} value=${code} lang=${code}>${name}</option>`)}
      </select>
    </label>
  `;
}
