const STEP_S = 30;

/**
 * Commands about the clock, as buttons and keys send them.
 *
 * @param {string} visit the stay in a phase that they are meant for
 */
export function clockOrders(visit) {
  return {
    more: { type: "AddTime", visit, seconds: STEP_S },
    less: { type: "AddTime", visit, seconds: -STEP_S },
    pause: { type: "Pause", visit },
    resume: { type: "Resume", visit },
    next: { type: "Next", visit },
    back: { type: "Back", visit },
    undo: { type: "Undo", visit },
    park: { type: "Park", visit },
    finish: { type: "Finish", visit },
  };
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @returns {boolean} whether there is a clock that could be shortened
 */
export function hasTimeLeft({ phase }) {
  return phase?.clock === "running" || phase?.clock === "stopped";
}
