import { html } from "../html.js";

/**
 * @param {object} props any attribute of a button, and:
 * @param {"primary" | "quiet"} [props.kind] one primary a screen
 * @param {any} [props.children]
 */
export function Button({ kind, children, ...attributes }) {
  const look = kind ? `button button--${kind}` : "button";
  return html`<button type="button" class=${look} ...${attributes}>${children}</button>`;
}
