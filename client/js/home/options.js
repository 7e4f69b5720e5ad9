/** The choices of a choice task: two to eight. The right ones may be marked; the console alone shows that. */

import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { change, draft, noOption } from "./draft.js";

/** @typedef {import("./draft.js").OptionDraft} OptionDraft */

const LEAST = 2;

/** @param {{limits: {[name: string]: number}, problem?: string}} props */
export function OptionsEditor({ limits, problem }) {
  const { options } = draft.value;
  return html`
    <fieldset class="details__set">
      <legend>${t("Choices")} <span class="details__hint">${t("tick what is right; only you see this")}</span></legend>
      ${options.map((option, place) => html`
        <${OptionRow} key=${place} option=${option} place=${place} chars=${limits.OPTION_CHARS} problem=${problem} />
      `)}
      ${problem && html`<p class="field__error" role="alert">${problem}</p>`}
      ${options.length < limits.OPTIONS_PER_TASK && html`
        <div>
          <${Button} kind="quiet" onClick=${() => change({ options: [...options, noOption()] })}>
            ${t("One more choice")}
          <//>
        </div>
      `}
    </fieldset>
  `;
}

/** @param {{option: OptionDraft, place: number, chars: number, problem?: string}} props */
function OptionRow({ option, place, chars, problem }) {
  const { options } = draft.value;
  const n = place + 1;
  /** @param {Partial<OptionDraft>} part */
  const set = (part) => change({ options: options.map((old, at) => (at === place ? { ...old, ...part } : old)) });
  return html`
    <div class="option">
      <input
        type="checkbox" class="tick" checked=${option.right} aria-label=${t("Choice {n} is right", { n })}
        onChange=${(/** @type {any} */ event) => set({ right: event.currentTarget.checked })}
      />
      <input
        class="field__box" maxlength=${chars} dir="auto" autocomplete="off" aria-label=${t("Choice {n}", { n })}
        aria-invalid=${problem && !option.text.trim() ? "true" : undefined} value=${option.text}
        onInput=${(/** @type {any} */ event) => set({ text: event.currentTarget.value })}
      />
      ${options.length > LEAST && html`
        <${Button}
          kind="quiet" aria-label=${t("Remove choice {n}", { n })}
          onClick=${() => change({ options: options.filter((_, at) => at !== place) })}
        >×<//>
      `}
    </div>
  `;
}
