import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenIn } from "../../client/js/student/chosen.js";

const options = { o1: { text: "air", order: 0 }, o2: { text: "room", order: 1 } };
const think = (order, round) => ({ kind: "think", order, round, task: { type: "choice", options } });
const phases = { p1: think(0, 0), p3: think(2, 0), p4: think(3, 1) };
const first = { order: 0, counts: { o1: 3, o2: 1 } };
const last = { order: 2, counts: { o1: 1, o2: 3 } };

test("a chart belongs to its own round", () => {
  assert.equal(chosenIn({ phases, chart: { votes: { p1: first } } }, 1), undefined);
  assert.equal(chosenIn({ phases }, 0), undefined);
  assert.deepEqual(chosenIn({ phases, chart: { votes: { p1: first } } }, 0), { options, votes: [first], changed: undefined });
});

test("votes stand in the order of their phases, and only who chose something else counts as changed", () => {
  const changes = { o1: { counts: { o1: 1, o2: 2 } }, o2: { counts: { o2: 1 } } };
  const chosen = chosenIn({ phases, chart: { votes: { p3: last, p1: first }, changes } }, 0);
  assert.deepEqual([chosen.votes, chosen.changed], [[first, last], 2]);
});
