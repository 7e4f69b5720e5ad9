/** Which groups have gone quiet after they had begun. Pure, with a memory of when something was last written. */

/** @typedef {[id: string, group: import("../protocol.js").GroupSeen]} Known */

const QUIET_MS = 60_000;

/** @returns {{look: (groups: Known[], runs: boolean, now_ms: number) => string[]}} */
export function createStuck() {
  /** @type {Map<string, {mark: string, at_ms: number}>} */
  const written = new Map();
  /** Nobody is asked to write while everybody looks up: from when on silence counts. */
  let since_ms = 0;
  let rested = false;

  /**
   * @param {Known} known
   * @param {number} now_ms
   */
  function note([id, group], now_ms) {
    const mark = `${group.messages} ${group.answer ?? ""}`;
    const before = written.get(id);
    if (before?.mark === mark) return;
    written.set(id, { mark, at_ms: before ? now_ms : (group.last?.at_ms ?? now_ms) });
  }

  /** @param {Known} known */
  function quietSince_ms([id]) {
    return Math.max(written.get(id)?.at_ms ?? 0, since_ms);
  }

  return {
    /** The ids of those who are stuck; the clock is the server's. */
    look(groups, runs, now_ms) {
      groups.forEach((known) => note(known, now_ms));
      if (rested && runs) since_ms = now_ms;
      rested = !runs;
      const begun = groups.filter(([, { messages, answer, ready }]) => runs && !ready && (messages > 0 || answer));
      return begun.filter((known) => now_ms - quietSince_ms(known) >= QUIET_MS).map(([id]) => id);
    },
  };
}
