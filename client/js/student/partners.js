/** Who is in a group beside me. Pure. */

import { inOrder } from "../order.js";

/** @typedef {import("../protocol.js").Group} Group */

/**
 * @param {Group} group
 * @param {string} me
 * @returns {[string, import("../protocol.js").Member][]} still in it, in order
 */
export function partnersOf(group, me) {
  return inOrder(group.members).filter(([id, member]) => id !== me && member.in_group);
}

/**
 * @param {Group} group
 * @param {string} id
 * @returns {string | undefined} undefined while the teacher holds the name
 */
export function nameIn(group, id) {
  return group.members[id]?.name;
}
