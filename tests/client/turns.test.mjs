import assert from "node:assert/strict";
import { test } from "node:test";

import { turnNow } from "../../client/js/turns.js";

const PAIR = { total_ms: 120_000, turn_s: 45, people: 2 };
const at = (gone_s, given = PAIR) => turnNow({ ...given, left_ms: given.total_ms - gone_s * 1000 });

test("each speaks for so long, one after the other, and then nobody more than others", () => {
  assert.deepEqual([0, 44, 45, 89, 90, 120].map((gone_s) => at(gone_s).speaker), [0, 0, 1, 1, undefined, undefined]);
  assert.deepEqual([0, 45, 90, 135].map((gone_s) => at(gone_s, { ...PAIR, total_ms: 240_000, people: 4 }).speaker), [0, 1, 2, 3]);
});

test("a turn that has just begun has all its time, and what comes after the turns has the rest", () => {
  assert.deepEqual([0, 44.5, 45, 90, 119].map((gone_s) => at(gone_s).left_ms), [45_000, 500, 45_000, 30_000, 1_000]);
});

test("a turn ends with the phase, where there is no time for all", () => {
  assert.deepEqual(at(90, { ...PAIR, people: 3 }), { speaker: 2, left_ms: 30_000 });
});

test("time that is added or taken changes nobody's turn", () => {
  for (const added_ms of [30_000, -30_000]) {
    const { total_ms } = PAIR;
    const given = { ...PAIR, total_ms: total_ms + added_ms, left_ms: total_ms + added_ms - 50_000 };
    assert.deepEqual(turnNow(given), { speaker: 1, left_ms: 40_000 });
  }
});

test("a clock that is a little off begins with the first", () => {
  assert.deepEqual(at(-0.2), { speaker: 0, left_ms: 45_000 });
});
