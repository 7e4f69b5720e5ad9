/** Which group would like the teacher to come by, and why. Pure: a summary goes in, a reason comes out. */

import { membersOf } from "./groups.js";

/**
 * @typedef {import("../protocol.js").GroupSeen} GroupSeen
 * @typedef {import("../protocol.js").StudentSeen} StudentSeen
 * @typedef {{why: "alone" | "away" | "reconnecting" | "silent" | "one_voice", student?: string}} Reason
 */

/** So many messages by one alone are a monologue. */
const MONOLOGUE = 3;

/**
 * @param {GroupSeen} group
 * @param {{[id: string]: StudentSeen}} students
 * @param {boolean} othersTalk whether most groups have begun
 * @returns {Reason | undefined}
 */
export function reasonToLook(group, students, othersTalk) {
  const members = membersOf(group);
  if (group.ready) return undefined;
  if (members.length === 1) return { why: "alone", student: members[0] };
  const gone = members.find((id) => students[id] && students[id].presence !== "here");
  if (gone) return { why: students[gone].presence === "away" ? "away" : "reconnecting", student: gone };
  if (group.messages === 0) return othersTalk && !group.answer ? { why: "silent" } : undefined;
  const voices = members.filter((id) => (group.voices[id] ?? 0) > 0);
  return voices.length === 1 && group.messages >= MONOLOGUE ? { why: "one_voice", student: voices[0] } : undefined;
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
 * @returns {number}
 */
export function urgency(reason, group) {
  if (reason) return 0;
  return group.ready ? 2 : 1;
}
