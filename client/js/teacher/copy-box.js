import { html } from "../html.js";
import { TextField } from "../parts/field.js";

/**
 * A box that selects itself: on a classroom's network pages may not reach the clipboard.
 *
 * @param {{label: string, value: string, hint?: string}} props
 */
export function CopyBox(props) {
  return html`
    <${TextField} ...${props} readonly dir="ltr" spellcheck=${false}
      onFocus=${(/** @type {any} */ event) => event.currentTarget.select()} />
  `;
}
