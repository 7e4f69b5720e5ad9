/** The chart of a round, as a student may know it: how many, never who. Pure. */

import { inOrder } from "../order.js";

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {number} round
 * @returns {{options: {[id: string]: import("../protocol.js").Choice}, votes: import("../protocol.js").Votes[],
 *   changed: number | undefined} | undefined} changed: so many chose something else the second time. Nothing while
 *   there is no chart of this round.
 */
export function chosenIn({ phases, chart }, round) {
  const votes = inOrder(chart?.votes).filter(([phase]) => phases[phase]?.round === round);
  const options = phases[votes[0]?.[0] ?? ""]?.task.options;
  if (!options) return undefined;
  return { options, votes: votes.map(([, vote]) => vote), changed: chart?.changes && changedIn(chart.changes) };
}

/** @param {{[from: string]: import("../protocol.js").Change}} changes */
function changedIn(changes) {
  return Object.entries(changes)
    .flatMap(([from, { counts }]) => Object.entries(counts).filter(([to]) => to !== from))
    .reduce((sum, [, n]) => sum + n, 0);
}
