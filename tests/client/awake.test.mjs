import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { stayAwake } from "../../client/js/awake.js";

const heard = [];
let fallAsleep;
let now_ms = 0;

/** A timer comes when the clock of the device has gone on so far. */
function timerAfter(passed_ms) {
  now_ms += passed_ms;
  mock.timers.tick(1_000);
}

/** An event that says no more than that it happened, as a browser has it or not. */
function happens(target, name, more = {}) {
  target.dispatchEvent(Object.assign(new Event(name), more));
}

beforeEach(() => {
  mock.timers.enable({ apis: ["setInterval"] });
  mock.method(Date, "now", () => now_ms);
  globalThis.document = new EventTarget();
  globalThis.window = new EventTarget();
  heard.length = 0;
  fallAsleep = stayAwake({ tick: () => heard.push("tick"), woke: () => heard.push("woke") });
});

afterEach(() => {
  fallAsleep();
  mock.timers.reset();
  mock.restoreAll();
});

test("while the device is awake it ticks every second", () => {
  [1_000, 1_010, 990].forEach(timerAfter);
  assert.deepEqual(heard, ["tick", "tick", "tick"]);
});

test("a timer that comes more than five seconds late has slept, one that comes a little late has not", () => {
  timerAfter(5_900);
  assert.deepEqual(heard, ["tick"]);
  timerAfter(6_100);
  assert.deepEqual(heard, ["tick", "woke"]);
});

test("a clock that was set back while nobody looked is a sleep, too", () => {
  timerAfter(-3_600_000);
  timerAfter(1_000);
  assert.deepEqual(heard, ["woke", "tick"]);
});

test("a page that is shown again, a network that is back, a page out of the browser's cache: all have slept", () => {
  happens(document, "visibilitychange");
  happens(window, "online");
  happens(window, "pageshow", { persisted: true });
  assert.deepEqual(heard, ["woke", "woke", "woke"]);
});

test("a page that is just opened has not slept", () => {
  happens(window, "pageshow", { persisted: false });
  assert.deepEqual(heard, []);
});

test("after the end nothing is heard any more", () => {
  fallAsleep();
  happens(document, "visibilitychange");
  happens(window, "online");
  mock.timers.tick(60_000);
  assert.deepEqual(heard, []);
});
