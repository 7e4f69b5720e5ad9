/** Whom to call on next: those first whom the class has heard least. Pure. */

import { inOrder } from "../order.js";

/**
 * @typedef {import("../protocol.js").Everyone} Everyone
 * @typedef {import("../protocol.js").Teacher} Teacher
 * @typedef {string[]} Called ids of students; a group is called by its present members
 */

/**
 * @param {Everyone} everyone
 * @param {Teacher} teacher
 * @returns {Called[]} the groups of the talk before this phase, with who is here; without a talk, everybody alone
 */
export function callable(everyone, teacher) {
  const here = (/** @type {string} */ id) => (teacher.students?.[id]?.presence ?? "away") !== "away";
  const talk = talkBefore(everyone);
  const groups = inOrder(teacher.groups)
    .filter(([, group]) => group.phase === talk)
    .map(([, { members }]) => Object.keys(members).filter((id) => members[id] && here(id)))
    .filter((members) => members.length > 0);
  if (groups.length > 0) return groups;
  return inOrder(teacher.students).filter(([id, { held }]) => here(id) && !held).map(([id]) => [id]);
}

/**
 * @param {Called[]} all
 * @param {Teacher} teacher
 * @param {{[student: string]: number}} times how often each has been called here
 * @param {number} chance from 0 up to 1
 * @returns {Called | undefined} none: nobody is here
 */
export function pickFairly(all, teacher, times, chance) {
  const shown = new Set(Object.values(teacher.cards ?? {}).flatMap((card) => (card.state === "up" ? authors(card, teacher) : [])));
  /** @param {Called} group */
  const heard = (group) => 2 * Math.max(...group.map((id) => times[id] ?? 0)) + (group.some((id) => shown.has(id)) ? 1 : 0);
  const least = Math.min(...all.map(heard));
  const fair = all.filter((group) => heard(group) === least);
  return fair[Math.floor(chance * fair.length)];
}

/**
 * @param {import("../protocol.js").CardSeen} card
 * @param {Teacher} teacher
 */
function authors({ by, group }, teacher) {
  return [by, ...Object.keys(teacher.groups?.[group ?? ""]?.members ?? {})];
}

/**
 * @param {Everyone} everyone
 * @returns {string | undefined} the round's last pair phase up to now
 */
function talkBefore({ phase, phases }) {
  const now = phase && phases[phase.id];
  if (!now) return undefined;
  const talks = inOrder(phases).filter(
    ([, { kind, round, order }]) => kind === "pair" && round === now.round && order <= now.order,
  );
  return talks[talks.length - 1]?.[0];
}
