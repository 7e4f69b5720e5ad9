import { html } from "../html.js";
import { OrderButton } from "./order-button.js";

/**
 * One of several ways; it shows whether it is the one that is on.
 *
 * @param {{on: boolean, order: import("./press.js").Order, children?: any}} props
 */
export function Switch({ on, order, children }) {
  return html`
    <${OrderButton} order=${order} aria-pressed=${on} class=${on ? "button button--on" : "button"}>${children}<//>
  `;
}
