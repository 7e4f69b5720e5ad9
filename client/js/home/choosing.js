/** Boxes to choose from. */

import { html, useId } from "../html.js";

/**
 * One of a few, side by side.
 *
 * @template {string | number} Value
 * @param {object} props
 * @param {string} props.legend
 * @param {readonly (readonly [Value, string])[]} props.options values, each with its words
 * @param {Value | undefined} props.value
 * @param {(value: Value) => void} props.onChoose
 */
export function OneOf({ legend, options, value, onChoose }) {
  const name = useId();
  return html`
    <fieldset class="details__set">
      <legend>${legend}</legend>
      <div class="details__row">
        ${options.map(([each, words]) => html`
          <label class="check" key=${each}>
            <input
              type="radio" class="tick" name=${name} value=${each} checked=${each === value}
              onChange=${() => onChoose(each)}
            />
            ${words}
          </label>
        `)}
      </div>
    </fieldset>
  `;
}

/**
 * So many seconds, from a list, or none.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {any} [props.hint]
 * @param {number[]} props.seconds the usual ones
 * @param {number | null} props.value
 * @param {(seconds: number) => string} props.words
 * @param {string} props.none what it means to have none
 * @param {(seconds: number | null) => void} props.onChoose
 */
export function Seconds({ label, hint, seconds, value, words, none, onChoose }) {
  const id = useId();
  const all = [...new Set(value === null ? seconds : [...seconds, value])].sort((one, other) => one - other);
  return html`
    <div class="field">
      <label class="field__label" for=${id}>${label}</label>
      <select
        id=${id} class="field__box details__choice" value=${value ?? ""} aria-describedby=${`${id}-more`}
        onChange=${(/** @type {any} */ event) => onChoose(Number(event.currentTarget.value) || null)}
      >
        ${all.map((each) => html`<option key=${each} value=${each}>${words(each)}</option>`)}
        <option value="">${none}</option>
      </select>
      <p id=${`${id}-more`} class="field__hint">${hint}</p>
    </div>
  `;
}
