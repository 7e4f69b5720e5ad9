import { html, useId, useLayoutEffect, useRef } from "../html.js";
import { told } from "../words.js";

/**
 * Words run as they do in their language; a placeholder as the page does, which "auto" would turn round in Arabic.
 *
 * @param {object} props any attribute of an input, and:
 * @param {string} props.label
 * @param {string} [props.value]
 * @param {any} [props.hint] below the box
 * @param {string} [props.error] what is wrong, said at once to a screen reader
 */
export function TextField({ label, hint, error, ...attributes }) {
  const id = useId();
  return html`
    <div class="field">
      <label class="field__label" for=${id}>${label}</label>
      <input id=${id} class="field__box" dir=${attributes.value && "auto"} aria-describedby=${`${id}-more`} aria-invalid=${error ? "true" : undefined}
        ...${attributes} />
      <${More} id=${`${id}-more`} hint=${hint} error=${error} />
    </div>
  `;
}

/**
 * A box that grows with its words.
 *
 * @param {object} props any attribute of a textarea, and:
 * @param {string} props.label
 * @param {boolean} [props.hideLabel] when the words above the box already say it
 * @param {string} props.value
 * @param {any} [props.hint]
 * @param {string} [props.error]
 * @param {{current: HTMLTextAreaElement | null}} [props.box] to reach the element
 */
export function TextArea({ label, hideLabel, hint, error, box, ...attributes }) {
  const id = useId();
  const own = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const ref = box ?? own;
  useLayoutEffect(() => grow(ref.current), [attributes.value]);
  return html`
    <div class="field">
      <label class=${hideLabel ? "unseen" : "field__label"} for=${id}>${label}</label>
      <textarea id=${id} ref=${ref} class="field__box field__box--grows" dir=${attributes.value && "auto"} rows="1"
        aria-describedby=${`${id}-more`} aria-invalid=${error ? "true" : undefined} ...${attributes}></textarea>
      <${More} id=${`${id}-more`} hint=${hint} error=${error} />
    </div>
  `;
}

/** @param {{id: string, hint?: any, error?: string}} props */
function More({ id, hint, error }) {
  if (!hint && !error) return null;
  return html`
    <div id=${id} class="field__more">
      ${error && html`<p class="field__error" role="alert">${told(error)}</p>`}
      ${hint && html`<div class="field__hint">${hint}</div>`}
    </div>
  `;
}

/**
 * As high as its words; what the page adds to that, it takes back when there is less room.
 *
 * @param {HTMLTextAreaElement | null} box
 */
function grow(box) {
  if (!box) return;
  const around = box.closest("main");
  const top = around?.scrollTop ?? 0;
  Object.assign(box.style, { flex: "none", minBlockSize: "0", blockSize: "0" });
  const height = box.scrollHeight + box.offsetHeight - box.clientHeight;
  Object.assign(box.style, { flex: "", minBlockSize: "", blockSize: `${height}px` });
  if (around) around.scrollTop = top;
}
