import { html, useId } from "../html.js";
import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";

/**
 * @param {object} props
 * @param {{[id: string]: import("../protocol.js").Choice}} props.options
 * @param {string | undefined} props.chosen
 * @param {(option: string) => void} props.choose
 * @param {boolean} props.closed
 */
export function Choices({ options, chosen, choose, closed }) {
  const name = useId();
  return html`
    <fieldset class="choices" disabled=${closed}>
      <legend class="unseen">${t("Your choice")}</legend>
      ${inOrder(options).map(([id, { text, also }], place) => html`
        <label key=${id} class="choice">
          <input type="radio" class="tick" name=${name} value=${id} checked=${id === chosen} onChange=${() => choose(id)} />
          <span class="choice__letter" aria-hidden="true">${letterOf(place)}</span>
          <span class="choice__words"><span dir="auto">${text}</span>${also && html`<span class="also" dir="auto">${also}</span>`}</span>
        </label>
      `)}
    </fieldset>
  `;
}
