/** The plans that lessons were started with on this device, newest first. Questions and times, never a name. */

import { signal } from "./html.js";
import { recall, remember } from "./memory.js";

/** @typedef {{plan: import("./protocol.js").Plan, at_ms: number}} RecentPlan `at_ms`: when it was started last */

const KEPT_AS = "plans";
const MOST = 20;

const kept = recall(KEPT_AS);

/** @type {import("@preact/signals").Signal<RecentPlan[]>} */
export const recentPlans = signal(Array.isArray(kept) ? kept : []);

/**
 * @param {RecentPlan["plan"]} plan moves to the front
 * @param {number} [now_ms] this device's wall clock
 */
export function keepPlan(plan, now_ms = Date.now()) {
  const text = JSON.stringify(plan);
  const others = recentPlans.value.filter((recent) => JSON.stringify(recent.plan) !== text);
  setRecentPlans([{ plan, at_ms: now_ms }, ...others].slice(0, MOST));
}

/** @param {RecentPlan[]} plans instead of all that were there */
export function setRecentPlans(plans) {
  recentPlans.value = plans;
  remember(KEPT_AS, plans);
}
