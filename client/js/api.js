/** The few things done over plain HTTP. Nothing here throws: what went wrong is in the answer. */

import { english } from "./words.js";

const PATIENCE_MS = 10_000;

/**
 * @template Value
 * @typedef {{ok: true, value: Value} | {ok: false, code: string, message: string, offline?: boolean}} Answer
 */

/**
 * @param {import("./protocol.js").Plan} plan
 * @param {string} key the same key again answers with the same room
 * @returns {Promise<Answer<import("./protocol.js").RoomOpened>>}
 */
export function openRoom(plan, key) {
  return call("/api/rooms", { method: "POST", body: JSON.stringify({ key, plan }) }, asJson);
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
 * @param {string} name as typed
 * @param {string} key the same key again answers with the same seat
 * @param {string} [beside] token of the first seat on this device, when children share it
 * @returns {Promise<Answer<import("./protocol.js").SeatTaken>>}
 */
export function takeSeat(code, name, key, beside) {
  return call(`/api/rooms/${code}/seats`, { method: "POST", body: JSON.stringify({ key, name, beside }) }, asJson);
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
 * @returns {Promise<Answer<undefined>>}
 */
export function deleteRoom(code, token) {
  return call(`/api/rooms/${code}`, { method: "DELETE", headers: bearer(token) }, async () => undefined);
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

/** @param {string} token */
function bearer(token) {
  return { Authorization: `Bearer ${token}` };
}

/** @param {Response} response */
function asJson(response) {
  return response.json();
}

/**
 * @template Value
 * @param {string} path
 * @param {RequestInit} options
 * @param {(response: Response) => Promise<Value>} read
 * @returns {Promise<Answer<Value>>}
 */
async function call(path, options, read) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const headers = options.body ? { "Content-Type": "application/json", ...options.headers } : options.headers;
    const response = await fetch(path, { ...options, headers, cache: "no-store", signal: patience.signal });
    if (comesFromPortal(response)) return wifiSignIn();
    return response.ok ? { ok: true, value: await read(response) } : await problem(response);
  } catch {
    return offline();
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Our server answers these calls with anything but a web page; a Wi-Fi's sign-in page stands in for it.
 *
 * @param {Response} response
 */
function comesFromPortal(response) {
  return response.redirected || (response.headers.get("Content-Type") ?? "").startsWith("text/html");
}

/**
 * @param {Response} response
 * @returns {Promise<Answer<never>>}
 */
async function problem(response) {
  const { code = "internal_error", message } = await response.json().catch(() => ({}));
  return { ok: false, code, message: message || english("That did not work. Please try again.") };
}

/** @returns {Answer<never>} */
function wifiSignIn() {
  const message = english("This Wi-Fi wants you to sign in first. Do that in your browser, then try again.");
  return { ok: false, code: "wifi_sign_in", message, offline: true };
}

/** @returns {Answer<never>} */
function offline() {
  const message = english("No answer from the room. Check the Wi-Fi, then try again.");
  return { ok: false, code: "offline", message, offline: true };
}
