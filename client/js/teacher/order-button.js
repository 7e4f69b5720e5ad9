import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { useConsole } from "./context.js";

/**
 * A button that sends one command. It keeps the focus while it rests.
 *
 * @param {object} props any attribute of a button, and:
 * @param {import("./press.js").Order} props.order
 * @param {boolean} [props.possible] whether the room would take it now
 * @param {any} [props.children]
 */
export function OrderButton({ order, possible = true, children, ...attributes }) {
  const { presses } = useConsole();
  const rests = !possible || presses.isUnderWay(order);
  return html`
    <${Button} aria-disabled=${rests} onClick=${() => !rests && presses.press(order)} ...${attributes}>${children}<//>
  `;
}
