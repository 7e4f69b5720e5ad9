import assert from "node:assert/strict";
import { test } from "node:test";

import { hasRunOut } from "../../client/js/board/run-out.js";

const RUNNING = { id: "p1", clock: "running", deadline_ms: 60_000 };

test("a phase has run out when its clock is up, and once", () => {
  const up = { id: "p1", clock: "up" };
  assert.equal(hasRunOut(RUNNING, up, 60_000), true);
  assert.equal(hasRunOut(up, up, 61_000), false);
  assert.equal(hasRunOut(undefined, up, 61_000), false);
});

test("a phase that goes on by itself has run out when the next one comes; one that the teacher ends has not", () => {
  const next = { id: "p2", clock: "running", deadline_ms: 180_000 };
  assert.equal(hasRunOut(RUNNING, next, 59_900), true);
  assert.equal(hasRunOut(RUNNING, undefined, 60_100), true);
  assert.equal(hasRunOut(RUNNING, next, 30_000), false);
});

test("a clock that is stopped, set or absent has not run out", () => {
  assert.equal(hasRunOut(RUNNING, { id: "p1", clock: "stopped" }, 60_000), false);
  assert.equal(hasRunOut(RUNNING, { ...RUNNING, deadline_ms: 90_000 }, 60_000), false);
  assert.equal(hasRunOut({ id: "p1", clock: "none" }, undefined, 60_000), false);
});
