import assert from "node:assert/strict";
import { test } from "node:test";
import { createOffset } from "../../client/js/offset.js";
import { callPassed_s, clockFace, remaining_ms } from "../../client/js/parts/remaining.js";

test("the server read its clock halfway through the round trip", () => {
  const offset = createOffset();
  offset.learn(1_000, 1_200, 51_100);
  assert.equal(offset.best_ms(), 50_000);
});

test("the shortest round trip wins", () => {
  const offset = createOffset();
  offset.learn(0, 4_000, 53_500);
  offset.learn(5_000, 5_020, 55_010);
  offset.learn(6_000, 7_000, 57_000);
  assert.equal(offset.best_ms(), 50_000);
});

test("only the last five count, since clocks drift", () => {
  const offset = createOffset();
  offset.learn(0, 2, 10_001);
  for (let n = 1; n <= 5; n += 1) offset.learn(n * 1_000, n * 1_000 + 50, n * 1_000 + 25 + 10_300);
  assert.equal(offset.best_ms(), 10_300);
});

test("after sleep nothing is known", () => {
  const offset = createOffset();
  offset.learn(0, 2, 10_001);
  offset.forget();
  assert.equal(offset.best_ms(), undefined);
});

test("a second counts until it is over", () => {
  assert.deepEqual([0, 1, 1_000, 1_001, 59_001, 84_000, 600_000].map(clockFace), ["0:00", "0:01", "0:01", "0:02", "1:00", "1:24", "10:00"]);
});

test("what is left follows the clock of the phase", () => {
  assert.equal(remaining_ms({ id: "p", clock: "none" }, 5), undefined);
  assert.equal(remaining_ms({ id: "p", clock: "running", deadline_ms: 9_000 }, 5_000), 4_000);
  assert.equal(remaining_ms({ id: "p", clock: "running", deadline_ms: 9_000 }, 10_000), 0);
  assert.equal(remaining_ms({ id: "p", clock: "running", deadline_ms: 9_000, total_ms: 4_000 }, 4_990), 4_000);
  assert.equal(remaining_ms({ id: "p", clock: "stopped", remaining_ms: 7_000 }, 10_000), 7_000);
  assert.equal(remaining_ms({ id: "p", clock: "up" }, 10_000), 0);
});

test("ears hear the time when half, 60, 30 and 10 seconds pass", () => {
  const heard = (/** @type {number} */ total_s) =>
    Array.from({ length: total_s }, (_, passed_s) => (total_s - passed_s) * 1_000)
      .map((before_ms) => callPassed_s(before_ms, before_ms - 1_000, total_s * 1_000))
      .filter(Boolean);
  assert.deepEqual(heard(360), [180, 60, 30, 10]);
  assert.deepEqual(heard(90), [60, 45, 30, 10]);
  assert.deepEqual(heard(30), [15, 10]);
  assert.deepEqual(heard(5), [2]);
});

test("a clock that is set right calls no time", () => {
  assert.equal(callPassed_s(61_000, 29_000, 120_000), undefined);
  assert.equal(callPassed_s(9_000, 39_000, 120_000), undefined);
});
