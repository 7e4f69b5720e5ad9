import { html, useEffect, useRef, useState } from "../html.js";
import { Name } from "../parts/name.js";
import { Picture } from "../parts/picture.js";
import { t, tx } from "../words.js";

/**
 * @typedef {object} Passing a device from one child to the next
 * @property {(import("./device.js").Child & {ready: boolean})[]} others who share it, whoever comes next first
 * @property {(token: string) => void} pass
 */

/**
 * On a device that is shared: whose turn it is, and the way to the others.
 *
 * @param {{me: import("../protocol.js").Me, passing: Passing}} props
 */
export function Whose({ me, passing }) {
  const [isOpen, setOpen] = useState(false);
  const words = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  // The button that was pressed is gone: whoever cannot see is told where they are.
  useEffect(() => words.current?.focus(), []);
  const { others } = passing;
  return html`
    <div class="whose">
      <${Picture} picture=${me.picture} />
      <p class="whose__words" ref=${words} tabindex="-1">${tx("{name}’s turn", { name: html`<${Name} name=${me.name} />` })}</p>
      ${others.length > 1 && html`
        <button type="button" class="button" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>${t("Pass…")}</button>
      `}
    </div>
    ${(others.length === 1 || isOpen) && html`
      <div class="whose__others">
        ${others.map((child) => html`<${Pass} key=${child.token} child=${child} passing=${passing} />`)}
      </div>
    `}
  `;
}

/** @param {{child: import("./device.js").Child, passing: Passing, primary?: boolean}} props */
export function Pass({ child, passing, primary = false }) {
  return html`
    <button type="button" class=${primary ? "button button--primary" : "button"} onClick=${() => passing.pass(child.token)}>
      <${PassTo} child=${child} />
    </button>
  `;
}

/** @param {{child: import("./device.js").Child | undefined}} props */
export function PassTo({ child }) {
  return html`<span class="pass-to">${tx("Pass to {name}", { name: html`<${Name} name=${child?.name} />` })}</span>`;
}
