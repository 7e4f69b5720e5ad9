/** The views this client holds, by audience, and whether a frame fits on them. Pure. */

import { mergePatch } from "./patch.js";

/** @typedef {{epoch: string, rev: number, view: any}} Holding */

export function createHeld() {
  /** @type {Map<string, Holding>} */
  const holdings = new Map();
  return {
    /** @param {{audience: string, epoch: string, rev: number, view: any}} frame the whole of an audience */
    takeView({ audience, epoch, rev, view }) {
      holdings.set(audience, { epoch, rev, view });
    },
    /**
     * @param {{audience: string, epoch: string, rev: number, patch: unknown}} frame from rev - 1 to rev
     * @returns {"taken" | "known" | "gap"} gap: only the whole view helps
     */
    takePatch({ audience, epoch, rev, patch }) {
      const held = holdings.get(audience);
      if (!held || held.epoch !== epoch || rev > held.rev + 1) return "gap";
      if (rev <= held.rev) return "known";
      try {
        holdings.set(audience, { epoch, rev, view: mergePatch(held.view, patch) });
      } catch {
        // A patch that cannot be applied is as good as one that never came.
        return "gap";
      }
      return "taken";
    },
    /** @param {string} audience */
    drop(audience) {
      holdings.delete(audience);
    },
    /**
     * @param {{[audience: string]: number}} revs as a pulse tells them
     * @returns {boolean} whether something was missed
     */
    isBehind(revs) {
      return Object.keys(revs).some((audience) => (holdings.get(audience)?.rev ?? -1) < (revs[audience] ?? 0));
    },
    /** @returns {{[audience: string]: [string, number]}} for `sync` */
    have() {
      return Object.fromEntries([...holdings].map(([audience, { epoch, rev }]) => [audience, [epoch, rev]]));
    },
    /** @param {string} audience */
    view(audience) {
      return holdings.get(audience)?.view;
    },
  };
}
