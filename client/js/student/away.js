import { html } from "../html.js";
import { t } from "../words.js";

/**
 * The teacher counts me as away, and here I am.
 *
 * @param {{me: import("../protocol.js").Me, order: import("./lesson.js").Order}} props
 */
export function Away({ me, order }) {
  return html`
    <div role="status">
      ${me.marked_away && html`
        <div class="notice notice--warn">
          <span class="notice__words">${t("Your teacher has marked you away.")}</span>
          <button type="button" class="button button--primary" onClick=${() => order({ type: "ImHere" })}>
            ${t("I am here")}
          </button>
        </div>
      `}
    </div>
  `;
}
