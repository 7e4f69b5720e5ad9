import { html } from "../html.js";
import { OrderButton } from "./order-button.js";

/**
 * What is on or off, or one of several ways: it shows whether it is on.
 *
 * @param {{on: boolean, order: import("./press.js").Order, children?: any}} props
 */
export function Switch({ on, order, children }) {
  return html`
    <${OrderButton} order=${order} aria-pressed=${on} class=${on ? "button button--on" : "button"}>${children}<//>
  `;
}
