/** Who is in a group. Pure. */

import { inOrder } from "../order.js";

/** @typedef {import("../protocol.js").Group} Group */

/**
 * @param {Group} group
 * @returns {[string, import("../protocol.js").Member][]} still in it, in order
 */
export function membersOf(group) {
  return inOrder(group.members).filter(([, member]) => member.in_group);
}

/**
 * @param {Group} group
 * @param {string} me
 * @returns {[string, import("../protocol.js").Member][]} beside me
 */
export function partnersOf(group, me) {
  return membersOf(group).filter(([id]) => id !== me);
}

/**
 * @param {Group} group
 * @param {string} id
 * @returns {string | undefined} undefined while the teacher holds the name
 */
export function nameIn(group, id) {
  return group.members[id]?.name;
}
