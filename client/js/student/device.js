/**
 * The children on this device: most have one to themselves, some share it with one or two others. One at a time has it
 * in hand. Pure, but for what the device remembers.
 */

import { recall, remember } from "../memory.js";
import { keyInRoom } from "../room-memory.js";
import { forgetToken, keepToken, takeToken } from "../tokens.js";

/**
 * @typedef {object} Child
 * @property {string} token of the seat
 * @property {string} [id] unknown until the room has told it, as is the name
 * @property {string} [name]
 * @property {number} [place] on this device, in the order in which they joined; unknown for a seat from elsewhere
 */
/** @typedef {{children: Child[], inHand: string | undefined}} Device `inHand`: a token; none: nobody has joined here */

/** @type {Device} */
export const NOBODY = { children: [], inHand: undefined };

/**
 * @param {string} code
 * @returns {Device} as it was when this page was last open
 */
export function recallDevice(code) {
  /** @type {Child[]} */
  const children = recall(placeOf(code)) ?? [];
  const token = takeToken("student", code) ?? children[0]?.token;
  if (token === undefined) return NOBODY;
  // A token that is none of theirs came in the address: somebody else's device now.
  return { children: children.some((child) => child.token === token) ? children : [{ token }], inHand: token };
}

/**
 * @param {string} code
 * @param {Device} device
 */
export function keepDevice(code, { children, inHand }) {
  remember(placeOf(code), children);
  if (inHand === undefined) forgetToken("student", code);
  else keepToken("student", code, inHand);
}

/**
 * @param {Device} device
 * @param {string} token
 * @param {Partial<Child>} news
 * @returns {Device}
 */
export function withNews(device, token, news) {
  const children = device.children.map((child) => (child.token === token ? { ...child, ...news } : child));
  return { ...device, children };
}

/**
 * @param {Device} device
 * @param {string} token of a seat that is given up; whoever comes after has the device in hand then
 * @returns {Device}
 */
export function without(device, token) {
  const [next] = othersAfter(device, token);
  const children = device.children.filter((child) => child.token !== token);
  return { children, inHand: device.inHand === token ? next?.token : device.inHand };
}

/**
 * @param {Device} device
 * @param {string} token
 * @returns {Child[]} everybody else, whoever comes next first
 */
export function othersAfter({ children }, token) {
  const place = children.findIndex((child) => child.token === token);
  return [...children.slice(place + 1), ...children.slice(0, Math.max(0, place))];
}

/** @param {string} code */
function placeOf(code) {
  return keyInRoom(code, "children");
}
