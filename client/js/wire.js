/**
 * One live socket, whatever happens: a device sleeps, a Wi-Fi drops, a filter blocks WebSocket, and a dead socket
 * often never says so. So nothing is repaired: after silence or waking the socket is thrown away and a fresh one dialled.
 */

import { stayAwake } from "./awake.js";
import { createWays, DIAL_MOST_MS, patienceAfter, pauseAfter } from "./dialling.js";
import { io } from "/vendor/socket.io.js";

const PROTOCOL = 1;
/** The server sends something at least every 7 s: a pulse every 5 s to whoever has heard nothing for two. */
const SILENCE_MS = 8_000;
/** Waking twice in so short a time is waking once. */
const DIALLED_MS = 1_000;
/** Refusals that pass; any other is final. */
const PASSING = new Set(["unavailable", "too_fast", "too_many", "internal_error", "closing"]);

/**
 * @typedef {object} Wire
 * @property {(name: string, body: object) => void} emit does nothing while there is no connection
 * @property {() => void} redial
 * @property {() => void} hangUp for good
 */

/**
 * @param {object} needs
 * @param {string} needs.code
 * @param {string} needs.token
 * @param {() => object} needs.have what this page holds, of which a new connection brings what differs
 * @param {() => void} needs.opened
 * @param {() => void} needs.lost
 * @param {(problem: {code: string, message: string}) => void} needs.refused
 * @param {(name: string, body: any) => void} needs.heard
 * @returns {Wire}
 */
export function openWire({ code, token, have, opened, lost, refused, heard }) {
  const ways = createWays();
  /** @type {any} */
  let socket;
  let live = false;
  let failures = 0;
  let dialled_ms = 0;
  let heard_ms = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;

  function dial() {
    drop();
    if (live) lost();
    live = false;
    dialled_ms = heard_ms = Date.now();
    // Asked when the connection stands: how long the answer takes tells the time.
    const auth = (/** @type {(auth: object) => void} */ give) => give({ token, protocol: PROTOCOL, have: have() });
    const options = { query: { room: code }, auth, transports: ways.inOrder(), timeout: DIAL_MOST_MS };
    socket = io({ ...options, tryAllTransports: true, upgrade: false, reconnection: false, forceNew: true });
    socket.on("connect", connected);
    socket.on("connect_error", failed);
    socket.on("disconnect", dialSoon);
    // The library does not notice a connection that opens and is closed before a word was said.
    socket.io.engine.on("close", closed);
    socket.onAny((/** @type {string} */ name, /** @type {any} */ body) => {
      heard_ms = Date.now();
      heard(name, body);
    });
  }

  function drop() {
    clearTimeout(retry);
    socket?.io.engine.off("close", closed);
    socket?.removeAllListeners();
    socket?.offAny();
    socket?.disconnect();
    socket = undefined;
  }

  function connected() {
    heard_ms = Date.now();
    live = true;
    failures = 0;
    ways.worked(socket.io.engine.transport.name);
    opened();
  }

  /**
   * A filter that takes the WebSocket and hangs up: the other way at once, and then with patience.
   *
   * @param {string} why
   */
  function closed(why) {
    // The library itself hangs up where the server refuses us; it says so next.
    if (live || why === "forced close") return;
    ways.tryOther();
    if (failures > 0) return dialSoon();
    failures += 1;
    dial();
  }

  /** @param {any} error */
  function failed(error) {
    const problem = [error?.data, error?.message].find((each) => typeof each?.code === "string");
    if (!problem || PASSING.has(problem.code)) return dialSoon();
    hangUp();
    refused(problem);
  }

  function dialSoon() {
    drop();
    live = false;
    failures += 1;
    retry = setTimeout(dial, pauseAfter(failures));
    heard_ms = Infinity;
    lost();
  }

  function tick() {
    const patience_ms = live ? SILENCE_MS : patienceAfter(failures);
    if (heard_ms === Infinity || Math.abs(Date.now() - heard_ms) <= patience_ms) return;
    // A filter may let a WebSocket open and then swallow it: the other way comes first next time.
    if (!live) ways.tryOther();
    failures += 1;
    dial();
  }

  function woke() {
    if (document.visibilityState === "visible" && Math.abs(Date.now() - dialled_ms) > DIALLED_MS) dial();
  }

  const fallAsleep = stayAwake({ tick, woke });
  dial();

  function hangUp() {
    fallAsleep();
    drop();
    live = false;
  }

  return {
    emit(name, body) {
      if (live) socket.emit(name, body);
    },
    redial: dial,
    hangUp,
  };
}
