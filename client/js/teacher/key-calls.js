/** The calls about who may open this room's console. */

import { asJson, bearer, call } from "../calls.js";

/**
 * @template Value
 * @typedef {import("../calls.js").Answer<Value>} Answer
 */

/**
 * New links; all before them are void.
 *
 * @param {string} code
 * @param {string} token the teacher's
 * @param {string} key the same key again answers with the same tokens, though `token` is void by then
 * @returns {Promise<Answer<import("../protocol.js").KeysMade>>}
 */
export function makeKeys(code, token, key) {
  return post(`/api/rooms/${code}/keys`, { key }, asJson, token);
}

/**
 * A link for whoever stands in.
 *
 * @param {string} code
 * @param {string} token the teacher's
 * @param {string} key as above
 * @param {number} until_ms of the server's clock, a day ahead at most
 * @returns {Promise<Answer<import("../protocol.js").CoverMade>>}
 */
export function makeCover(code, token, key, until_ms) {
  return post(`/api/rooms/${code}/cover`, { key, until_ms }, asJson, token);
}

/**
 * From a device that would like to be a console; to be asked again until it is one.
 *
 * @param {string} code
 * @param {string} key the same key again shows the same number
 * @returns {Promise<Answer<Partial<import("../protocol.js").NumberShown & import("../protocol.js").ConsoleMade>>>}
 */
export function askConsole(code, key) {
  return post(`/api/rooms/${code}/consoles`, { key }, asJson);
}

/**
 * The device that shows this number is a console from now on.
 *
 * @param {string} code
 * @param {string} token the teacher's
 * @param {string} number six digits
 * @returns {Promise<Answer<undefined>>}
 */
export function admitConsole(code, token, number) {
  return post(`/api/rooms/${code}/consoles/${number}`, undefined, async () => undefined, token);
}

/**
 * @template Value
 * @param {string} path
 * @param {object | undefined} body
 * @param {(response: Response) => Promise<Value>} read
 * @param {string} [token]
 */
function post(path, body, read, token) {
  return call(path, { method: "POST", ...(token && { headers: bearer(token) }), ...(body && { body: JSON.stringify(body) }) }, read);
}
