/** The views as signals: a component reads a part and is drawn again when that part changes. */

import { createHeld } from "./held.js";
import { computed, signal } from "/vendor/signals.js";

/**
 * @template Value
 * @typedef {import("@preact/signals").ReadonlySignal<Value>} ReadonlySignal
 */
/**
 * @typedef {import("./protocol.js").Group} Group
 *
 * @typedef {object} Store
 * @property {ReadonlySignal<import("./protocol.js").Everyone | undefined>} everyone
 * @property {ReadonlySignal<import("./protocol.js").Board | undefined>} board
 * @property {ReadonlySignal<import("./protocol.js").Teacher | undefined>} teacher
 * @property {ReadonlySignal<import("./protocol.js").Student | undefined>} student
 * @property {ReadonlySignal<{[id: string]: Group}>} groups
 * @property {(id: string | undefined) => ReadonlySignal<Group | undefined>} group
 * @property {(frame: any) => void} takeView
 * @property {(frame: any) => boolean} takePatch false: there is a gap, the whole view is needed
 * @property {(audience: string) => void} drop
 * @property {(revs: {[audience: string]: number}) => boolean} isBehind
 * @property {() => {[audience: string]: [string, number]}} have
 */

/** @returns {Store} */
export function createStore() {
  const held = createHeld();
  const singles = {
    everyone: signal(/** @type {any} */ (undefined)),
    board: signal(/** @type {any} */ (undefined)),
    teacher: signal(/** @type {any} */ (undefined)),
    student: signal(/** @type {any} */ (undefined)),
  };
  const groups = signal(/** @type {{[id: string]: Group}} */ ({}));
  /** @type {Map<string, ReadonlySignal<Group | undefined>>} */
  const byId = new Map();

  /** @param {string} audience `everyone`, `student:s1`, `group:g1` … */
  function show(audience) {
    const [kind = "", id = ""] = audience.split(":");
    if (kind === "group") groups.value = withGroup(groups.value, id, held.view(audience));
    else if (kind in singles) singles[/** @type {keyof typeof singles} */ (kind)].value = held.view(audience);
  }

  return {
    ...singles,
    groups,
    group(id = "") {
      const known = byId.get(id) ?? computed(() => groups.value[id]);
      byId.set(id, known);
      return known;
    },
    takeView(frame) {
      held.takeView(frame);
      show(frame.audience);
    },
    takePatch(frame) {
      const outcome = held.takePatch(frame);
      if (outcome === "taken") show(frame.audience);
      return outcome !== "gap";
    },
    drop(audience) {
      held.drop(audience);
      show(audience);
    },
    isBehind: held.isBehind,
    have: held.have,
  };
}

/**
 * @param {{[id: string]: Group}} groups
 * @param {string} id
 * @param {Group | undefined} group
 */
function withGroup(groups, id, group) {
  const { [id]: _, ...others } = groups;
  return group ? { ...others, [id]: group } : others;
}
