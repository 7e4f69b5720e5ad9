import { html } from "../html.js";
import { t } from "../words.js";

/** @param {{me: import("../protocol.js").Me}} props */
export function Muted({ me }) {
  return html`
    <div role="status">
      ${me.muted && html`<p class="notice notice--warn">${t("Your teacher has paused what you write to others.")}</p>`}
    </div>
  `;
}
