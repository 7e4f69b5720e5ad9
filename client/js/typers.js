import { signal, untracked } from "/vendor/signals.js";

const TOLD_EVERY_MS = 2_000;
export const FADES_MS = 4_000;

/** @typedef {{[group: string]: {[student: string]: number}}} Typers until when each is shown as writing, server's ms */

/** Who is writing just now. Marks fade by themselves: nobody says that they have stopped. */
export function createTypers() {
  const now = signal(/** @type {Typers} */ ({}));
  let told_ms = -TOLD_EVERY_MS;
  return {
    now,
    /** @param {() => void} send says that I am writing; not at every key */
    tell(send) {
      if (performance.now() - told_ms < TOLD_EVERY_MS) return;
      told_ms = performance.now();
      send();
    },
    /**
     * @param {string} group
     * @param {string} student
     * @param {number} at_ms
     */
    add(group, student, at_ms) {
      const others = now.value[group] ?? {};
      now.value = { ...now.value, [group]: { ...others, [student]: at_ms + FADES_MS } };
    },
    /** @param {number} at_ms */
    fade(at_ms) {
      const before = untracked(() => now.value);
      const isOver = (/** @type {number} */ until_ms) => until_ms <= at_ms;
      if (!Object.values(before).some((marks) => Object.values(marks).some(isOver))) return;
      now.value = Object.fromEntries(
        Object.entries(before).map(([group, marks]) => [
          group,
          Object.fromEntries(Object.entries(marks).filter(([, until_ms]) => !isOver(until_ms))),
        ]),
      );
    },
  };
}
