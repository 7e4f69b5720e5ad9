/** A line to a room: views come down into the store, commands go up through the outbox. The client folds no events. */

import { createClock } from "./clock.js";
import * as memory from "./memory.js";
import { createOutbox } from "./outbox.js";
import { randomId } from "./random.js";
import { keyInRoom, visitRoom } from "./room-memory.js";
import { createStore } from "./store.js";
import { endToken } from "./tokens.js";
import { createTypers } from "./typers.js";
import { openWire } from "./wire.js";
import { effect, signal } from "/vendor/signals.js";

/** Clocks drift: ask the time again now and then. */
const MEASURE_MS = 30_000;
const SYNC_PATIENCE_MS = 8_000;
/** Farewells after which this token opens nothing. */
const FINAL = new Set(["removed", "left", "deleted", "moved", "key_over"]);

const newCid = () => randomId(16);

/** @typedef {"connecting" | "live" | "reconnecting" | "refused" | "over"} LineState */
/** @typedef {import("./outbox.js").Done} Done */
/**
 * @template Value
 * @typedef {import("@preact/signals").ReadonlySignal<Value>} ReadonlySignal
 */
/**
 * @typedef {object} Line
 * @property {string} code
 * @property {import("./store.js").Store} store
 * @property {import("./clock.js").Clock} clock
 * @property {ReadonlySignal<LineState>} state
 * @property {ReadonlySignal<{code: string, message: string} | undefined>} refusal why the server did not let us in
 * @property {ReadonlySignal<string | undefined>} farewell why it is over
 * @property {ReadonlySignal<import("./typers.js").Typers>} typers who is writing, by group and student
 * @property {(command: {type: string, [field: string]: any}) => Promise<Done>} send adds a cid where there is none; never
 *   rejects, and waits while there is no connection
 * @property {() => string} newCid
 * @property {() => import("./outbox.js").Command[]} unanswered
 * @property {(cid: string) => Promise<Done>} answerTo one of these
 * @property {() => void} typing
 * @property {(group: string) => void} watch the teacher opens a group's talk
 * @property {(group: string) => void} unwatch
 * @property {() => void} close
 */

/**
 * @param {{code: string, token: string, role: import("./tokens.js").Role}} who
 * @returns {Line}
 */
export function openLine({ code, token, role }) {
  visitRoom(code);
  const store = createStore();
  const clock = createClock();
  const typers = createTypers();
  const state = signal(/** @type {LineState} */ ("connecting"));
  const refusal = signal(/** @type {{code: string, message: string} | undefined} */ (undefined));
  const farewell = signal(/** @type {string | undefined} */ (undefined));
  const watched = new Set();
  const start = keyInRoom(code, `outbox:${role}:${token.slice(-8)}:`);
  const outbox = createOutbox({ start, memory, transmit: (command) => wire.emit("command", command) });
  let sync_ms = 0;
  let syncing = false;

  /** What this page holds; it waits for what differs now. */
  function have() {
    syncing = true;
    sync_ms = performance.now();
    clock.asked();
    return store.have();
  }

  function sync() {
    if (!syncing) wire.emit("sync", { have: have() });
  }

  /** A new connection asks with its token. What it watches comes when it watches it again. */
  function dialled() {
    clock.reset();
    const held = have();
    watched.forEach((group) => delete held[`group:${group}`]);
    return held;
  }

  function lost() {
    outbox.shut();
    state.value = "reconnecting";
  }

  /** @type {{[event: string]: (body: any) => void}} */
  const hear = {
    view: store.takeView,
    patch: (body) => void (store.takePatch(body) || sync()),
    gone: ({ audience }) => store.drop(audience),
    done: outbox.settle,
    typing: ({ group, student }) => typers.add(group, student, clock.now()),
    synced({ now_ms }) {
      syncing = false;
      clock.answered(now_ms);
      state.value = "live";
      outbox.open();
    },
    pulse({ revs }) {
      const since_ms = performance.now() - sync_ms;
      if (syncing && since_ms > SYNC_PATIENCE_MS) wire.redial();
      else if (store.isBehind(revs) || since_ms > MEASURE_MS) sync();
    },
    bye({ reason }) {
      if (!FINAL.has(reason)) return;
      endToken(code, token);
      outbox.clear();
      wire.hangUp();
      farewell.value = reason;
      state.value = "over";
    },
  };

  /** @param {{code: string, message: string}} problem */
  function refused(problem) {
    refusal.value = problem;
    state.value = "refused";
  }

  const opened = () => watched.forEach((group) => wire.emit("watch", { group }));
  const wire = openWire({ code, token, have: dialled, opened, lost, refused, heard: (name, body) => hear[name]?.(body) });
  const stopFading = effect(() => typers.fade(clock.second.value));

  return {
    ...{ code, store, clock, state, refusal, farewell, typers: typers.now },
    send: (command) => outbox.put({ cid: newCid(), ...command }),
    newCid,
    unanswered: outbox.unanswered,
    answerTo: outbox.answerTo,
    typing: () => typers.tell(() => wire.emit("typing", {})),
    watch(group) {
      watched.add(group);
      wire.emit("watch", { group });
    },
    unwatch(group) {
      watched.delete(group);
      wire.emit("unwatch", { group });
    },
    close() {
      wire.hangUp();
      clock.stop();
      stopFading();
    },
  };
}
