/** How a group talks, and where to look for whom. Pure. */

import { partnersOf } from "./partners.js";

/**
 * @typedef {"chat" | "aloud" | "device" | "alone"} Way chat: by writing. aloud: face to face. device: around this one
 *   screen. alone: there is nobody to talk to
 * @typedef {import("../protocol.js").Group} Group
 */

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {Group} group
 * @param {import("../protocol.js").Me} me
 * @returns {Way}
 */
export function wayOf({ room }, group, me) {
  const partners = partnersOf(group, me.id).map(([, member]) => member);
  const isAloud = room.talk === "aloud" && !me.remote && partners.every(({ remote }) => !remote);
  if (partners.length === 0) return isAloud || me.solo || !hadPartners(group, me.id) ? "alone" : "chat";
  if (partners.every((partner) => isBeside(partner, me))) return "device";
  return isAloud ? "aloud" : "chat";
}

/**
 * @param {Group} group
 * @param {string} me
 * @returns {boolean} whether somebody was with me in this group
 */
export function hadPartners(group, me) {
  return Object.keys(group.members).some((id) => id !== me);
}

/**
 * @param {import("../protocol.js").Member} member
 * @param {import("../protocol.js").Me} me
 * @returns {boolean} whether we share a device
 */
export function isBeside(member, me) {
  return me.beside !== undefined && member.beside === me.beside;
}

/**
 * @param {Group} group
 * @param {import("../protocol.js").Member} member
 * @returns {string | undefined} where they sit: who shares a device sits at one place
 */
export function placeIn(group, { place, beside }) {
  if (place || !beside) return place;
  return Object.values(group.members).find((other) => other.beside === beside && other.place)?.place;
}
