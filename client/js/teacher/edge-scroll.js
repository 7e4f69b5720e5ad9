const EDGE_PX = 90;
const STEP_PX = 9;

/**
 * One step of scrolling, if a pointer that carries something is near an edge of the screen; call it each frame.
 *
 * @param {number} y
 */
export function scrollAtEdge(y) {
  const step_px = y < EDGE_PX ? -STEP_PX : y > innerHeight - EDGE_PX ? STEP_PX : 0;
  if (step_px === 0) return;
  for (const box of [document.querySelector(".area"), document.scrollingElement]) box?.scrollBy(0, step_px);
}
