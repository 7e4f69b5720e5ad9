/** A device that slept does not say so: it is shown again, is online again, or its timer comes far too late. */

const WATCH_MS = 1_000;
const JUMP_MS = 5_000;

/**
 * @param {object} calls
 * @param {() => void} calls.tick every second
 * @param {() => void} calls.woke instead, when the device may have slept
 * @returns {() => void} stops both
 */
export function stayAwake({ tick, woke }) {
  let watched_ms = Date.now();

  function watch() {
    const now_ms = Date.now();
    const slept = Math.abs(now_ms - watched_ms) > JUMP_MS + WATCH_MS;
    watched_ms = now_ms;
    (slept ? woke : tick)();
  }

  /** @param {PageTransitionEvent} event */
  function shown(event) {
    if (event.persisted) woke();
  }

  const watcher = setInterval(watch, WATCH_MS);
  document.addEventListener("visibilitychange", woke);
  window.addEventListener("pageshow", shown);
  window.addEventListener("online", woke);
  return () => {
    clearInterval(watcher);
    document.removeEventListener("visibilitychange", woke);
    window.removeEventListener("pageshow", shown);
    window.removeEventListener("online", woke);
  };
}
