/** Which group would like the teacher to come by, and why. Pure: a summary goes in, a reason comes out. */

import { membersOf } from "./groups.js";

/**
 * @typedef {import("../protocol.js").GroupSeen} GroupSeen
 * @typedef {{[id: string]: import("../protocol.js").StudentSeen}} Students
 * @typedef {"hand" | "kept_apart" | "alone" | "away" | "reconnecting" | "silent" | "one_voice" | "stuck"} Why
 * @typedef {{why: Why, student?: string}} Reason
 */

/** So many messages by one alone are a monologue. */
const MONOLOGUE = 3;

/**
 * The first of the reasons, in the order of how much somebody waits for the teacher.
 *
 * @param {GroupSeen} group
 * @param {Students} students
 * @param {boolean} othersTalk whether most groups have begun
 * @param {"chat" | "aloud"} [talk] aloud, screens sleep and nobody writes: that is no reason
 * @param {boolean} [stuck] nobody has written for long
 * @returns {Reason | undefined}
 */
export function reasonToLook(group, students, othersTalk, talk = "chat", stuck = false) {
  const members = membersOf(group);
  const [hand] = handsIn(members, students);
  if (hand) return { why: "hand", student: hand };
  if (group.ready || group.solo) return undefined;
  if (members.length === 1) return { why: group.reasons?.kept_apart ? "kept_apart" : "alone", student: members[0] };
  const away = members.find((id) => students[id]?.presence === "away");
  if (away) return { why: "away", student: away };
  return talk === "aloud" ? undefined : reasonInTheTalk(group, members, students, othersTalk, stuck);
}

/**
 * @param {GroupSeen} group
 * @param {string[]} members
 * @param {Students} students
 * @param {boolean} othersTalk
 * @param {boolean} stuck
 * @returns {Reason | undefined}
 */
function reasonInTheTalk(group, members, students, othersTalk, stuck) {
  const gone = silentIn(members, students);
  if (gone) return { why: "reconnecting", student: gone };
  if (group.messages === 0) return othersTalk && !group.answer ? { why: "silent" } : undefined;
  const voices = members.filter((id) => (group.voices[id] ?? 0) > 0);
  if (voices.length === 1 && group.messages >= MONOLOGUE) return { why: "one_voice", student: voices[0] };
  return stuck ? { why: "stuck" } : undefined;
}

/**
 * @param {string[]} members
 * @param {Students} students
 * @returns {string[]} who would like the teacher to come
 */
export function handsIn(members, students) {
  return members.filter((id) => students[id]?.hand);
}

/**
 * @param {string[]} members
 * @param {Students} students
 * @returns {string | undefined} somebody whose screen has not been heard from
 */
export function silentIn(members, students) {
  return members.find((id) => students[id]?.presence === "reconnecting");
}

/**
 * @param {GroupSeen[]} groups
 * @returns {boolean}
 */
export function mostTalk(groups) {
  return groups.filter((group) => group.messages > 0).length * 2 > groups.length;
}

/**
 * What needs attention first, then who talks, then who is done; in each, the order of the groups.
 *
 * @param {Reason | undefined} reason
 * @param {GroupSeen} group
 * @returns {number} 0: needs attention; before all of these, whom the class file leaves alone, and hands first of all
 */
export function urgency(reason, group) {
  if (reason?.why === "hand") return -2;
  if (reason) return reason.why === "kept_apart" ? -1 : 0;
  return group.ready ? 2 : 1;
}
