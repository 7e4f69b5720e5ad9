/** Questions that the console asks of the views. Pure. */

import { inOrder } from "../order.js";

/**
 * @typedef {import("../protocol.js").Everyone} Everyone
 * @typedef {import("../protocol.js").Teacher} Teacher
 * @typedef {import("../protocol.js").PhasePlanned} PhasePlanned
 * @typedef {import("../protocol.js").ThoughtSeen} ThoughtSeen
 * @typedef {import("../protocol.js").GroupSeen} GroupSeen
 */

/**
 * @param {Everyone} everyone
 * @returns {[string, PhasePlanned] | undefined} the phase the lesson is in
 */
export function phaseNow(everyone) {
  const id = everyone.phase?.id;
  const planned = id === undefined ? undefined : everyone.phases[id];
  return id === undefined || planned === undefined ? undefined : [id, planned];
}

/**
 * @param {Everyone} everyone
 * @returns {[string, PhasePlanned][]} the phases of the round the lesson is in; the last round's when it is over
 */
export function phasesOfRound(everyone) {
  const phases = inOrder(everyone.phases);
  const last = phases[phases.length - 1]?.[1].round ?? 0;
  const round = phaseNow(everyone)?.[1].round ?? (everyone.room.stage === "ended" ? last : 0);
  return phases.filter(([, phase]) => phase.round === round);
}

/**
 * @param {Everyone} everyone
 * @returns {string}
 */
export function questionNow(everyone) {
  return phasesOfRound(everyone)[0]?.[1].question ?? "";
}

/**
 * @param {Teacher} teacher
 * @param {string} phase
 * @returns {{[student: string]: ThoughtSeen}}
 */
export function thoughtsIn(teacher, phase) {
  const thoughts = Object.values(teacher.thoughts ?? {}).filter((thought) => thought.phase === phase);
  return Object.fromEntries(thoughts.map((thought) => [thought.student, thought]));
}

/**
 * @param {Teacher} teacher
 * @param {string} phase
 * @returns {[string, GroupSeen][]} those that talk; when the phase is over, those that did
 */
export function groupsIn(teacher, phase) {
  const groups = inOrder(teacher.groups).filter(([, group]) => group.phase === phase);
  const open = groups.filter(([, group]) => group.open);
  return open.length > 0 ? open : groups;
}

/**
 * @param {GroupSeen} group
 * @returns {string[]} ids of those who are in it now; of an empty one, of those who were
 */
export function membersOf(group) {
  const everybody = Object.keys(group.members);
  const present = everybody.filter((id) => group.members[id]);
  return present.length > 0 ? present : everybody;
}

/**
 * @param {GroupSeen} group
 * @returns {boolean} whether everybody in it has said something
 */
export function allSpoke(group) {
  const members = membersOf(group);
  return members.length > 1 && members.every((id) => (group.voices[id] ?? 0) > 0);
}

/**
 * @param {Everyone} everyone
 * @returns {boolean} whether there is a clock that could be shortened
 */
export function hasTimeLeft({ phase }) {
  return phase?.clock === "running" || phase?.clock === "stopped";
}
