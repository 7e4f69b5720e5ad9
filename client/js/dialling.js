/** When to dial again, and which way first. Pure but for the dice. */

const RETRY_LEAST_MS = 200;
const RETRY_FIRST_MS = 2_000;
const RETRY_MOST_MS = 5_000;
/** So often it is tried soon: a server that is started again is back after a second or two, and the class with it. */
const TRIED_SOON = 6;
const DIAL_MS = 3_000;
export const DIAL_MOST_MS = 20_000;

/**
 * @param {number} failures in a row, this one too
 * @param {number} [chance] from 0 up to 1: a whole class comes back at once when its access point does
 * @returns {number} to wait, in ms
 */
export function pauseAfter(failures, chance = Math.random()) {
  const most_ms = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * Math.ceil(failures / TRIED_SOON));
  return RETRY_LEAST_MS + chance * (most_ms - RETRY_LEAST_MS);
}

/**
 * @param {number} failures before
 * @returns {number} so long a dial may take, in ms
 */
export function patienceAfter(failures) {
  return Math.min(DIAL_MOST_MS, DIAL_MS * (failures + 1));
}

/** The two ways to the server. */
export function createWays() {
  let ways = ["websocket", "polling"];
  let hadWebSocket = false;
  return {
    /** @returns {string[]} the one to try first comes first */
    inOrder: () => [...ways],
    tryOther() {
      ways = ways.reverse();
    },
    /**
     * What worked here once comes first from now on. A WebSocket that did comes first for good: an outage in which the
     * other way happened to be the one that was tried says nothing against it.
     *
     * @param {string} way
     */
    worked(way) {
      hadWebSocket ||= way === "websocket";
      ways = hadWebSocket ? ["websocket", "polling"] : ["polling", "websocket"];
    },
  };
}
