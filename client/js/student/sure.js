import { html, useId } from "../html.js";
import { t } from "../words.js";

/**
 * How sure somebody is: three words to tap, none of them needed.
 *
 * @param {{sure: number | undefined, choose: (sure: number) => void}} props
 */
export function Sure({ sure, choose }) {
  const name = useId();
  return html`
    <fieldset class="sure">
      <legend class="sure__question">${t("How sure are you?")}</legend>
      ${degrees().map((words, degree) => html`
        <label key=${degree} class="sure__chip" data-chosen=${degree === sure}>
          <input type="radio" class="tick" name=${name} checked=${degree === sure} onChange=${() => choose(degree)} />
          <span>${words}</span>
        </label>
      `)}
    </fieldset>
  `;
}

/** @param {number} sure 0: least */
export function sureWords(sure) {
  return degrees()[sure] ?? "";
}

function degrees() {
  return [t("A guess"), t("Rather"), t("Certain")];
}
