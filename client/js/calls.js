/** How a call goes over plain HTTP. Nothing here throws: what went wrong is in the answer. */

import { english } from "./words.js";

const PATIENCE_MS = 10_000;

/**
 * @template Value
 * @typedef {{ok: true, value: Value} | {ok: false, code: string, message: string, offline?: boolean}} Answer
 */

/** @param {string} token */
export function bearer(token) {
  return { Authorization: `Bearer ${token}` };
}

/** @param {Response} response */
export function asJson(response) {
  return response.json();
}

/**
 * @template Value
 * @param {string} path
 * @param {RequestInit} options
 * @param {(response: Response) => Promise<Value>} read
 * @returns {Promise<Answer<Value>>}
 */
export async function call(path, options, read) {
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
