/** The groups, as the console counts and lists them. Pure. */

import { inOrder } from "../order.js";

/**
 * @typedef {import("../protocol.js").Teacher} Teacher
 * @typedef {import("../protocol.js").GroupSeen} GroupSeen
 */

/**
 * @param {Teacher} teacher
 * @param {string} phase
 * @returns {[string, GroupSeen][]} those that talk, but for those whose members are all away; when the phase is over,
 *   those that did
 */
export function groupsIn(teacher, phase) {
  const groups = inOrder(teacher.groups).filter(([, group]) => group.phase === phase);
  const open = groups.filter(([, group]) => group.open && Object.values(group.members).some(Boolean));
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
 * @param {Teacher} teacher
 * @param {string} id
 * @returns {[string, GroupSeen][]} groups that this one came out of, if something was said in them
 */
export function groupsBefore(teacher, id) {
  const group = teacher.groups?.[id];
  if (!group) return [];
  return inOrder(teacher.groups).filter(
    ([, other]) =>
      other.phase === group.phase && other.order < group.order && (other.messages > 0 || other.answer) &&
      Object.keys(other.members).some((member) => member in group.members && !other.members[member]),
  );
}

/**
 * @param {GroupSeen} group
 * @returns {boolean} whether everybody in it has said something
 */
export function allSpoke(group) {
  const members = membersOf(group);
  return members.length > 1 && members.every((id) => (group.voices[id] ?? 0) > 0);
}
