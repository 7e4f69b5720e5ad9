import { html } from "../html.js";

/**
 * A room's code in two threes: easier to read from the wall and to say aloud.
 *
 * @param {string} code
 */
export function inThrees(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** @param {{code: string}} props */
export function Code({ code }) {
  return html`<span class="code" dir="ltr">${inThrees(code)}</span>`;
}
