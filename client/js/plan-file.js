/** A plan as a file. It holds what is asked and for how long, never who is in the class. Pure, but for `savePlan`. */

import { handOver } from "./teacher/hand-over.js";

/** @typedef {import("./protocol.js").Plan} Plan */

const KINDS = ["think", "pair", "share"];

/**
 * @param {string} words what stands in a file that somebody chose
 * @param {{ROUNDS: number, PHASES_PER_ROUND: number}} limits
 * @returns {Plan | undefined} undefined: it is no plan. The server looks closer when a room is opened.
 */
export function planIn(words, limits) {
  try {
    const plan = JSON.parse(words);
    const isPlan = isList(plan?.rounds, limits.ROUNDS, (round) => isRound(round, limits.PHASES_PER_ROUND));
    return isPlan ? plan : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Plan} plan */
export function savePlan(plan) {
  const blob = new Blob([JSON.stringify(plan, undefined, 1)], { type: "application/json" });
  handOver(blob, planFileName(plan));
}

/**
 * @param {Plan} plan
 * @returns {string} "why-does-ice-float.plan.json"
 */
export function planFileName({ rounds }) {
  const plain = rounds[0].question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40).replace(/^-|-$/g, "");
  return `${plain || "lesson"}.plan.json`;
}

/**
 * @param {any} round
 * @param {number} mostPhases
 */
function isRound(round, mostPhases) {
  return isWords(round?.question) && round.question.trim() !== "" && may(round.also, isWords)
    && isList(round.phases, mostPhases, isPhase);
}

/** @param {any} phase */
function isPhase(phase) {
  return KINDS.includes(phase?.kind) && may(phase.task, isTask) && may(phase.by, isWords)
    && [phase.duration_s, phase.size, phase.turn_s].every((each) => may(each, isNumber))
    && may(phase.starters, (starters) => Array.isArray(starters) && starters.every(isWords));
}

/** @param {any} task */
function isTask(task) {
  if (task?.type !== "choice") return task?.type === "text";
  return isList(task.options, Infinity, (option) => isWords(option?.text) && may(option.also, isWords));
}

/**
 * @param {any} list
 * @param {number} most
 * @param {(item: any) => boolean} is
 */
function isList(list, most, is) {
  return Array.isArray(list) && list.length > 0 && list.length <= most && list.every(is);
}

/**
 * What may be absent; `null` says so, too.
 *
 * @param {any} value
 * @param {(value: any) => boolean} is
 */
function may(value, is) {
  return value === undefined || value === null || is(value);
}

/** @param {any} value */
function isWords(value) {
  return typeof value === "string";
}

/** @param {any} value */
function isNumber(value) {
  return typeof value === "number";
}
