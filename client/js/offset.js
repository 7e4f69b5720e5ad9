/** How far the server's clock is from this device's. Pure: times come in as arguments, in milliseconds. */

const SAMPLES = 5;

/**
 * Cristian's method: the server read its clock about halfway through a round trip; the shortest trip errs least.
 * Only the last few count, since device clocks drift.
 */
export function createOffset() {
  /** @type {{trip_ms: number, offset_ms: number}[]} */
  let samples = [];
  return {
    /**
     * @param {number} asked_ms this device's steady clock
     * @param {number} answered_ms the same clock, later
     * @param {number} server_ms what the server said in between
     */
    learn(asked_ms, answered_ms, server_ms) {
      const sample = { trip_ms: answered_ms - asked_ms, offset_ms: server_ms - (asked_ms + answered_ms) / 2 };
      samples = [...samples, sample].slice(-SAMPLES);
    },
    /** After sleep the steady clock may have stood still: what was learnt is worth nothing. */
    forget() {
      samples = samples.slice(0, 0);
    },
    /** @returns {number | undefined} to be added to the steady clock; undefined: nothing is known */
    best_ms() {
      if (samples.length === 0) return undefined;
      return samples.reduce((best, sample) => (sample.trip_ms < best.trip_ms ? sample : best)).offset_ms;
    },
  };
}
