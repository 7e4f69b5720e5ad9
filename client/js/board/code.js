import { html } from "../html.js";
import { t, tx } from "../words.js";
import { Fitted } from "./fitted.js";

/** @typedef {{code: string, address?: string, qr?: {size: number, path: string}}} Facts what the server wrote into the page */

/** How far the first line of modules must stand from anything dark. */
const QUIET_MODULES = 4;

/**
 * The room's code in two threes, as people say it.
 *
 * @param {string} code
 */
export function grouped(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** @param {{facts: Facts}} props */
export function HowToJoin({ facts }) {
  const address = facts.address ?? location.host;
  return html`
    <${Fitted} class="go-to" text=${address} most=${60}>
      <p dir="auto">${tx("Go to {address} and type", { address: html`<b dir="ltr">${address}</b>` })}</p>
    <//>
    <${Fitted} class="code" text=${facts.code} most=${500}><span dir="ltr">${grouped(facts.code)}</span><//>
  `;
}

/** @param {{qr: Facts["qr"]}} props */
export function Qr({ qr }) {
  if (!qr) return null;
  const edge = qr.size + 2 * QUIET_MODULES;
  return html`
    <svg class="qr" role="img" aria-label=${t("QR code of this room")}
      viewBox="${-QUIET_MODULES} ${-QUIET_MODULES} ${edge} ${edge}" shape-rendering="crispEdges">
      <path d=${qr.path} />
    </svg>
  `;
}

/** @param {{facts: Facts}} props */
export function BigCode({ facts }) {
  return html`<section class="big-code"><${HowToJoin} facts=${facts} /><${Qr} qr=${facts.qr} /></section>`;
}
