import { html } from "../html.js";
import { t } from "../words.js";

/**
 * A raised hand that nobody else in the class sees. Ears are told by MineSpoken.
 *
 * @param {{me: import("../protocol.js").Me, order: import("./lesson.js").Order}} props
 */
export function Hand({ me, order }) {
  return html`
    <div class="hand">
      <span>${me.hand && t("Your teacher will come by.")}</span>
      <button type="button" class="button button--quiet" onClick=${() => order({ type: "RaiseHand", up: !me.hand })}>
        ${me.hand ? t("Never mind") : t("Ask your teacher to come")}
      </button>
    </div>
  `;
}
