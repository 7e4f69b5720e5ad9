import assert from "node:assert/strict";
import { test } from "node:test";

import { extraTime, firstThought, thinkBefore } from "../../client/js/student/think-phases.js";

const phase = (kind, order, more = {}) => ({ kind, order, round: 0, ...more });
const phases = {
  p1: phase("think", 0),
  p2: phase("pair", 1),
  p3: phase("think", 2, { revisits: true }),
  p4: phase("pair", 3),
  p5: phase("think", 4, { round: 1, revisits: true }),
};
const thought = { text: "air", finished: true, shown: true, at_ms: 1 };

test("a talk is about the last thinking of its round", () => {
  assert.equal(thinkBefore({ phases }, "p2"), "p1");
  assert.equal(thinkBefore({ phases }, "p4"), "p3");
  assert.equal(thinkBefore({ phases }, "p1"), undefined);
  assert.equal(thinkBefore({ phases }, "p5"), undefined);
});

test("only a phase that looks back begins with what was thought before", () => {
  assert.equal(firstThought({ phases }, { thoughts: { p1: thought } }, "p3"), thought);
  assert.equal(firstThought({ phases }, { thoughts: { p1: thought } }, "p2"), undefined);
  assert.equal(firstThought({ phases }, {}, "p3"), undefined);
  assert.equal(firstThought({ phases }, { thoughts: { p3: thought } }, "p5"), undefined);
});

test("private time lasts until its moment, by the server's clock", () => {
  const extra = { phase: "p1", until_ms: 5_000 };
  assert.equal(extraTime({ extra }, 4_999), extra);
  assert.equal(extraTime({ extra }, 5_000), undefined);
  assert.equal(extraTime({}, 0), undefined);
});
