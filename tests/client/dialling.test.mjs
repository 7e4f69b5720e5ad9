import assert from "node:assert/strict";
import { test } from "node:test";
import { createWays, patienceAfter, pauseAfter } from "../../client/js/dialling.js";

const most = (failures) => pauseAfter(failures, 1);
const counted = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

test("six times it is tried within two seconds, then less and less often, and at least every five seconds", () => {
  assert.deepEqual(counted(1, 6).map(most), Array(6).fill(2_000));
  assert.deepEqual(counted(7, 12).map(most), Array(6).fill(4_000));
  assert.deepEqual([13, 18, 1_000].map(most), [5_000, 5_000, 5_000]);
});

test("a class that lost its connection together does not come back in the same moment", () => {
  assert.equal(pauseAfter(1, 0), 200);
  assert.equal(pauseAfter(1, 0.5), 1_100);
  const thirty = Array.from({ length: 30 }, () => pauseAfter(1));
  assert.ok(thirty.every((ms) => ms >= 200 && ms < 2_000));
  assert.ok(new Set(thirty).size > 20);
});

test("a dial is given more time after each that came to nothing, and never more than twenty seconds", () => {
  assert.deepEqual([0, 1, 2, 100].map(patienceAfter), [3_000, 6_000, 9_000, 20_000]);
});

test("WebSocket is tried first, and after silence the other way", () => {
  const ways = createWays();
  assert.deepEqual(ways.inOrder(), ["websocket", "polling"]);
  ways.tryOther();
  assert.deepEqual(ways.inOrder(), ["polling", "websocket"]);
  ways.tryOther();
  assert.deepEqual(ways.inOrder(), ["websocket", "polling"]);
});

test("where WebSocket never worked, what did comes first from then on", () => {
  const ways = createWays();
  ways.worked("polling");
  assert.deepEqual(ways.inOrder(), ["polling", "websocket"]);
});

test("an outage after which polling was the first to get through does not keep WebSocket away for good", () => {
  const ways = createWays();
  ways.worked("websocket");
  ways.tryOther();
  ways.worked("polling");
  assert.deepEqual(ways.inOrder(), ["websocket", "polling"]);
});
