/** The rooms that this device may teach in, newest first. Their tokens are kept in tokens.js. */

import { signal } from "./html.js";
import { recall, remember } from "./memory.js";
import { forgetAllOf, keepRoomUntil } from "./room-memory.js";

/** @typedef {{code: string, question: string, opened_ms?: number, expires_ms?: number}} OwnRoom */

const KEPT_AS = "rooms";
const MOST = 20;

/** @type {import("@preact/signals").Signal<OwnRoom[]>} */
export const ownRooms = signal(recall(KEPT_AS) ?? []);

/** @param {OwnRoom} room moves to the front; what is not said of it stays as it was */
export function keepRoom(room) {
  if (room.expires_ms !== undefined) keepRoomUntil(room.code, room.expires_ms);
  const known = ownRooms.value.find(({ code }) => code === room.code);
  keep([{ ...known, ...room }, ...others(room.code)].slice(0, MOST));
}

/** @param {string} code of a room that is no more */
export function forgetRoom(code) {
  keep(others(code));
  forgetAllOf(code);
}

/** @param {string} code */
function others(code) {
  return ownRooms.value.filter((room) => room.code !== code);
}

/** @param {OwnRoom[]} rooms */
function keep(rooms) {
  ownRooms.value = rooms;
  remember(KEPT_AS, rooms);
}
