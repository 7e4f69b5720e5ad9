/** The few things done over plain HTTP. Nothing here throws: what went wrong is in the answer. */

import { asJson, bearer, call } from "./calls.js";

/**
 * @template Value
 * @typedef {import("./calls.js").Answer<Value>} Answer
 */

/**
 * @param {import("./protocol.js").Plan} plan
 * @param {string} key the same key again answers with the same room
 * @param {string} [passcode] where the server asks for one
 * @returns {Promise<Answer<import("./protocol.js").RoomOpened>>}
 */
export function openRoom(plan, key, passcode) {
  return call("/api/rooms", { method: "POST", body: JSON.stringify({ key, plan, passcode }) }, asJson);
}

/**
 * @param {string} code
 * @param {string} token the teacher's
 * @returns {Promise<Answer<import("./protocol.js").Plan>>} as the room was opened with it: no names
 */
export function readPlan(code, token) {
  return call(`/api/rooms/${code}/plan`, { headers: bearer(token) }, asJson);
}

/**
 * @param {string} code
 * @param {string} token the teacher's
 * @param {"csv" | "md" | "json" | "xlsx"} format
 * @param {string} language of the headings
 * @returns {Promise<Answer<Blob>>}
 */
export function exportRoom(code, token, format, language) {
  const path = `/api/rooms/${code}/export?format=${format}&lang=${language}`;
  return call(path, { headers: bearer(token) }, (response) => response.blob());
}

/**
 * @param {string} code
 * @param {string} token the teacher's
 * @param {boolean} withCare also what was set aside for care; without it such a room is refused (`has_care`)
 * @returns {Promise<Answer<undefined>>}
 */
export function deleteRoom(code, token, withCare) {
  const path = `/api/rooms/${code}${withCare ? "?care=delete" : ""}`;
  return call(path, { method: "DELETE", headers: bearer(token) }, async () => undefined);
}

/**
 * @param {string} code
 * @param {string} token the teacher's
 * @param {string} language of the headings
 * @returns {Promise<Answer<Blob>>} Markdown, for whoever looks after children here
 */
export function readCare(code, token, language) {
  return call(`/api/rooms/${code}/care?lang=${language}`, { headers: bearer(token) }, (response) => response.blob());
}

/**
 * @param {string} code
 * @param {string} token the teacher's
 * @returns {Promise<Answer<import("./protocol.js").ClassFile>>}
 */
export function readClass(code, token) {
  return call(`/api/rooms/${code}/class`, { headers: bearer(token) }, asJson);
}

/**
 * @param {string} code
 * @param {string} token the teacher's
 * @param {import("./protocol.js").ClassFile} file takes the place of the one that was kept
 * @returns {Promise<Answer<undefined>>}
 */
export function keepClass(code, token, file) {
  const options = { method: "PUT", headers: bearer(token), body: JSON.stringify(file) };
  return call(`/api/rooms/${code}/class`, options, async () => undefined);
}

/**
 * @param {string} code
 * @param {string} token the teacher's
 * @param {string} student loses name, words and seat, for good
 * @param {boolean} withCare also what was set aside for care; without, the answer is `has_care` if there is any
 * @returns {Promise<Answer<undefined>>}
 */
export function redactStudent(code, token, student, withCare) {
  const path = `/api/rooms/${code}/students/${student}${withCare ? "?care=delete" : ""}`;
  return call(path, { method: "DELETE", headers: bearer(token) }, async () => undefined);
}
