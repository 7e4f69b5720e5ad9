import { facts } from "../facts.js";
import { html } from "../html.js";
import { phaseNow } from "../lesson.js";
import { inThrees } from "../parts/code.js";
import { t, tn } from "../words.js";

/** Up to here each student is a dot that can be told from its neighbour; beyond, a bar. */
const DOTS = 60;

/**
 * How far the class is, and the code, which a press makes huge.
 *
 * @param {import("./board.js").SceneProps} props
 */
export function Foot({ everyone, board, showCode }) {
  const isShare = phaseNow(everyone)?.kind === "share";
  const over = everyone.room.stage === "ended";
  return html`
    <footer class="foot">
      ${isShare ? html`<${Shared} wall=${board.wall} />` : !over && html`<${Ready} wall=${board.wall} />`}
      <button type="button" class="corner" onClick=${showCode}>
        ${!over && t("Still joining?")}<b class="corner__code" dir="ltr">${inThrees(facts.code)}</b>
      </button>
    </footer>
  `;
}

/** @param {{wall: import("../protocol.js").Wall}} props */
function Ready({ wall: { ready, here } }) {
  if (here === 0) return html`<div></div>`;
  return html`
    <div class="ready">
      ${here > DOTS
        ? html`<progress class="ready__bar" max=${here} value=${ready} aria-hidden="true"></progress>`
        : html`<div class="ready__dots" aria-hidden="true" data-two-rows=${here > DOTS / 2}>
            ${Array.from({ length: here }, (_, dot) => html`<span class="dot" data-full=${dot < ready}></span>`)}
          </div>`}
      <p class="ready__words">${t("{ready} of {here} ready", { ready, here })}</p>
    </div>
  `;
}

/** @param {{wall: import("../protocol.js").Wall}} props */
function Shared({ wall: { shared, groups } }) {
  if (groups === 0) return html`<div></div>`;
  return html`<p>${tn("{shared} of {n} group has shared", "{shared} of {n} groups have shared", groups, { shared })}</p>`;
}
