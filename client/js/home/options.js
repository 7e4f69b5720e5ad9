/** The choices of a choice task: two to eight. The right ones may be marked; the console alone shows that. */

import { facts } from "../facts.js";
import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { noOption } from "./blank.js";
import { changeRound, draft } from "./draft.js";

/** @typedef {import("./blank.js").OptionDraft} OptionDraft */

const LEAST = 2;

/** @param {{round: number, problem?: string}} props `round`: its place */
export function OptionsEditor({ round, problem }) {
  const { options } = draft.value.rounds[round];
  /** @param {OptionDraft[]} changed */
  const set = (changed) => changeRound(round, { options: changed });
  return html`
    <fieldset class="details__set">
      <legend>${t("Choices")} <span class="details__hint">${t("tick what is right; only you see this")}</span></legend>
      ${options.map((option, place) => html`
        <${OptionRow}
          key=${place} option=${option} n=${place + 1} problem=${problem}
          onChange=${(/** @type {OptionDraft} */ next) => set(options.map((old, at) => (at === place ? next : old)))}
          onRemove=${options.length > LEAST && (() => set(options.filter((_, at) => at !== place)))}
        />
      `)}
      ${problem && html`<p class="field__error" role="alert">${problem}</p>`}
      ${options.length < facts.limits.OPTIONS_PER_TASK && html`
        <div>
          <${Button} kind="quiet" onClick=${() => set([...options, noOption()])}>${t("One more choice")}<//>
        </div>
      `}
    </fieldset>
  `;
}

/**
 * @param {object} props
 * @param {OptionDraft} props.option
 * @param {number} props.n
 * @param {string} [props.problem]
 * @param {(option: OptionDraft) => void} props.onChange
 * @param {false | (() => void)} props.onRemove
 */
function OptionRow({ option, n, problem, onChange, onRemove }) {
  const maxlength = facts.limits.OPTION_CHARS;
  /** @param {"text" | "also"} part */
  const box = (part) => ({
    class: "field__box", maxlength, dir: "auto", autocomplete: "off", value: option[part],
    onInput: (/** @type {any} */ event) => onChange({ ...option, [part]: event.currentTarget.value }),
  });
  return html`
    <div class="option">
      <input
        type="checkbox" class="tick" checked=${option.right} aria-label=${t("Choice {n} is right", { n })}
        onChange=${(/** @type {any} */ event) => onChange({ ...option, right: event.currentTarget.checked })}
      />
      <div class="option__words">
        <input
          ...${box("text")} aria-label=${t("Choice {n}", { n })}
          aria-invalid=${problem && !option.text.trim() ? "true" : undefined}
        />
        ${draft.value.bilingual && html`
          <input
            ...${box("also")} aria-label=${t("Choice {n} in another language", { n })}
            placeholder=${t("In another language")}
          />
        `}
      </div>
      ${onRemove && html`<${Button} kind="quiet" aria-label=${t("Remove choice {n}", { n })} onClick=${onRemove}>×<//>`}
    </div>
  `;
}
