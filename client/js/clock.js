import { createOffset } from "./offset.js";
import { signal } from "/vendor/signals.js";

const TICK_MS = 200;

/**
 * @typedef {object} Clock
 * @property {() => number} now the server's wall clock, in ms
 * @property {import("@preact/signals").ReadonlySignal<number>} second drives every timer of the page: the server's
 *   time in ms at the last tick. It ticks five times a second, so that all screens change their second together.
 * @property {() => void} asked a `sync` left
 * @property {(server_ms: number) => void} answered its `synced` came
 * @property {() => void} reset a new connection: perhaps the device slept
 * @property {() => void} stop
 */

/** @returns {Clock} */
export function createClock() {
  const offset = createOffset();
  let last_ms = Date.now() - performance.now();
  /** @type {number | undefined} */
  let asked_ms;
  const now = () => performance.now() + (offset.best_ms() ?? last_ms);
  const second = signal(now());
  const ticker = setInterval(() => (second.value = now()), TICK_MS);
  return {
    now,
    second,
    asked() {
      asked_ms = performance.now();
    },
    answered(server_ms) {
      if (asked_ms === undefined) return;
      offset.learn(asked_ms, performance.now(), server_ms);
      asked_ms = undefined;
      last_ms = offset.best_ms() ?? last_ms;
      second.value = now();
    },
    reset() {
      asked_ms = undefined;
      offset.forget();
    },
    stop() {
      clearInterval(ticker);
    },
  };
}
