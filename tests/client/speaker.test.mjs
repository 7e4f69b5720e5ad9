import assert from "node:assert/strict";
import { test } from "node:test";

import { speakingNow } from "../../client/js/student/speaker.js";

const phases = { p2: { kind: "pair", turn_s: 45 }, p3: { kind: "share" } };
const running = { id: "p2", clock: "running", total_ms: 120_000, deadline_ms: 1_000_000 };
const at = (phase, now_ms, { shown = "p2", people = 2, planned = phases } = {}) =>
  speakingNow({ phase, phases: planned }, shown, people, now_ms);

test("one after the other speaks, then all find one line", () => {
  assert.deepEqual(at(running, 880_000), { speaker: 0, left_ms: 45_000 });
  assert.deepEqual(at(running, 926_000), { speaker: 1, left_ms: 44_000 });
  assert.deepEqual(at(running, 980_000), { speaker: "all", left_ms: 20_000 });
  assert.equal(at(running, 980_000, { people: 3 }).speaker, 2);
});

test("while the lesson is paused, so is the turn", () => {
  const paused = { id: "p2", clock: "stopped", total_ms: 120_000, remaining_ms: 110_000 };
  assert.deepEqual(at(paused, 0), at(paused, 9_000_000));
  assert.deepEqual(at(paused, 0), { speaker: 0, left_ms: 35_000 });
});

test("when the time is up nobody speaks alone any more", () => {
  assert.equal(at({ ...running, clock: "up" }, 0).speaker, "all");
  assert.equal(at({ ...running, total_ms: 60_000, clock: "up" }, 0).speaker, "all");
});

test("without a clock or without turns nobody is told when to stop", () => {
  assert.equal(at({ id: "p2", clock: "none" }, 0), undefined);
  assert.equal(at(running, 880_000, { planned: { p2: { kind: "pair" } } }), undefined);
});

test("a screen that the lesson has left behind shows no turn of another phase", () => {
  assert.equal(at({ ...running, id: "p3" }, 880_000), undefined);
});
