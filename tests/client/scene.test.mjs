import assert from "node:assert/strict";
import { test } from "node:test";

import { cardsOf, sceneOf } from "../../client/js/board/scene.js";

const PHASES = {
  p1: { kind: "think", order: 0, round: 0, question: "First?" },
  p2: { kind: "share", order: 1, round: 0, question: "First?" },
  p3: { kind: "share", order: 2, round: 1, question: "Second?" },
};
const CARDS = {
  c2: { text: "later", order: 1, phase: "p2", people: 2 },
  c1: { text: "earlier", order: 0, phase: "p2", people: 2 },
  c3: { text: "other round", order: 2, phase: "p3", people: 2 },
};

function everyone({ stage = "running", phase, cards, spotlight, parked = false } = {}) {
  return {
    room: { code: "KTWFNX", stage, parked, visit: "v", ...(spotlight && { spotlight }) },
    phases: PHASES,
    ...(phase && { phase: { id: phase, clock: "none" } }),
    ...(cards && { cards }),
  };
}

const board = (blank = false) => ({ wall: { blank, shows_groups: true, here: 3, ready: 0, groups: 0, shared: 0 } });

test("until both views have come, the board is opening", () => {
  assert.equal(sceneOf(undefined, board()), "opening");
  assert.equal(sceneOf(everyone(), undefined), "opening");
});

test("a blank board is blank whatever else goes on", () => {
  assert.equal(sceneOf(everyone({ phase: "p2", cards: CARDS, spotlight: "c1" }), board(true)), "blank");
});

test("a spotlit card comes before the phase, once it may be seen", () => {
  assert.equal(sceneOf(everyone({ phase: "p2", cards: CARDS, spotlight: "c1" }), board()), "spotlight");
  assert.equal(sceneOf(everyone({ phase: "p2", spotlight: "c1" }), board()), "share");
});

test("a lesson that goes on another day says so instead of its phase and its spotlight", () => {
  assert.equal(sceneOf(everyone({ stage: "paused", phase: "p2", cards: CARDS, spotlight: "c1", parked: true }), board()), "parked");
  assert.equal(sceneOf(everyone({ stage: "paused", phase: "p2", parked: true }), board(true)), "blank");
});

test("the wall follows the phase, from the lobby to the end", () => {
  assert.equal(sceneOf(everyone({ stage: "lobby" }), board()), "lobby");
  assert.equal(sceneOf(everyone({ phase: "p1" }), board()), "think");
  assert.equal(sceneOf(everyone({ stage: "paused", phase: "p2" }), board()), "share");
  assert.equal(sceneOf(everyone({ stage: "ended" }), board()), "ended");
});

test("cards stand in order, of this round alone, and of all when the lesson is over", () => {
  const ids = (view) => cardsOf(view).map(([id]) => id);
  assert.deepEqual(ids(everyone({ phase: "p2", cards: CARDS })), ["c1", "c2"]);
  assert.deepEqual(ids(everyone({ stage: "ended", cards: CARDS })), ["c1", "c2", "c3"]);
  assert.deepEqual(ids(everyone({ phase: "p2" })), []);
});
