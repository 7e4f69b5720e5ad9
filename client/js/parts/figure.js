import { html } from "../html.js";

/** Eight beads on a ring, as [x, y] in a box of 48. */
const RING = Array.from({ length: 8 }, (_, bead) => {
  const turn = (bead * Math.PI) / 4;
  return [24 + 18 * Math.sin(turn), 24 - 18 * Math.cos(turn)];
});

const SHAPES = {
  think: html`<circle cx="24" cy="24" r="19" fill="none" stroke="currentColor" stroke-width="5" />`,
  pair: html`
    <circle cx="16" cy="24" r="13" fill="none" stroke="currentColor" stroke-width="4.5" />
    <circle cx="32" cy="24" r="13" fill="none" stroke="currentColor" stroke-width="4.5" />
  `,
  share: RING.map(([x, y]) => html`<circle cx=${x} cy=${y} r="4.6" fill="currentColor" />`),
};

/**
 * The figure of a phase, the same on every screen: one circle, two that overlap, many in a ring. It always stands
 * beside the phase's word, so a screen reader skips it.
 *
 * @param {{kind: import("../protocol.js").PhasePlanned["kind"]}} props
 */
export function Figure({ kind }) {
  return html`<svg class="figure" viewBox="0 0 48 48" aria-hidden="true" focusable="false">${SHAPES[kind]}</svg>`;
}

/** The mark: two circles that overlap. */
export function Mark() {
  return html`
    <svg class="mark" viewBox="0 0 48 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" stroke-width="4.5" />
      <circle cx="32" cy="16" r="13" fill="none" stroke="currentColor" stroke-width="4.5" />
    </svg>
  `;
}
