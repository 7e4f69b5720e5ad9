import { html } from "../html.js";
import { t } from "../words.js";

/**
 * What the teacher says to everybody, as long as it stands.
 *
 * @param {{said: import("../protocol.js").Everyone["line"]}} props
 */
export function SaidToAll({ said }) {
  return html`
    <div role="status">
      ${said && html`
        <p class="notice said-to-all">
          <span class="notice__words"><strong>${t("Your teacher")}:</strong> <span dir="auto">${said.text}</span></span>
        </p>
      `}
    </div>
  `;
}
