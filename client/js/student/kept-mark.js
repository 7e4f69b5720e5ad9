import { html } from "../html.js";
import { Icon } from "../parts/icon.js";
import { t } from "../words.js";

/**
 * Says "kept" once the server has said so, and not before.
 *
 * @param {{words: {text: string, isKept: boolean}}} props
 */
export function KeptMark({ words: { text, isKept } }) {
  const mark = html`<span><${Icon} name="check" /> ${t("kept")}</span>`;
  return html`<span class="kept-mark">${isKept && text !== "" ? mark : ""}</span>`;
}
