import { html } from "../html.js";

/**
 * A room's code in two groups of three: easier to read from the wall and to say aloud.
 *
 * @param {{code: string}} props
 */
export function Code({ code }) {
  return html`<span class="code" dir="ltr">${code.slice(0, 3)} ${code.slice(3)}</span>`;
}
