import { facts } from "../facts.js";
import { html } from "../html.js";
import { inThrees } from "../parts/code.js";
import { t, tx } from "../words.js";
import { Fitted } from "./fitted.js";

/** How far the first line of modules must stand from anything dark. */
const QUIET_MODULES = 4;

export function HowToJoin() {
  const { address, code } = facts;
  return html`
    <${Fitted} class="go-to" text=${address} most=${60}>
      <p dir="auto">${tx("Go to {address} and type", { address: html`<b dir="ltr">${address}</b>` })}</p>
    <//>
    <${Fitted} class="code" text=${code} most=${500}><span dir="ltr">${inThrees(code)}</span><//>
  `;
}

export function Qr() {
  const { qr } = facts;
  const edge = qr.size + 2 * QUIET_MODULES;
  return html`
    <svg class="qr" role="img" aria-label=${t("QR code of this room")}
      viewBox="${-QUIET_MODULES} ${-QUIET_MODULES} ${edge} ${edge}" shape-rendering="crispEdges">
      <path d=${qr.path} />
    </svg>
  `;
}

/** @param {{close: () => void}} props a press anywhere puts it away again, for whom no key is near */
export function BigCode({ close }) {
  return html`<section class="big-code" onClick=${close}><${HowToJoin} /><${Qr} /></section>`;
}
