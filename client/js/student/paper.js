/** The wrap-up as a page to keep. */

import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { locale, t } from "../words.js";

/**
 * Whose page this is and of which day. On paper alone, where many lie on one pile.
 *
 * @param {{line: import("../connection.js").Line, me: import("../protocol.js").Me}} props
 */
export function PaperHead({ line, me }) {
  const now = new Date(line.clock.now());
  return html`
    <p class="paper-head">
      <span>Elbow Room</span><${Name} name=${me.name} />
      <time datetime=${now.toISOString()}>${now.toLocaleDateString(locale(), { dateStyle: "long" })}</time>
    </p>
  `;
}

/** Not every phone can print. */
export function PrintButton() {
  if (!("print" in window)) return null;
  return html`<button type="button" class="button print-page" onClick=${() => window.print()}>${t("Print this page")}</button>`;
}
