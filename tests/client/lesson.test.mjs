import assert from "node:assert/strict";
import { test } from "node:test";

import { phaseNow, phasesOfRound, questionNow, spotlitCard } from "../../client/js/lesson.js";

test("the lesson is in a phase but in the lobby and at the end", () => {
  const phases = { p1: { kind: "think" } };
  assert.equal(phaseNow({ phases }), undefined);
  assert.equal(phaseNow({ phase: { id: "p1" }, phases }).kind, "think");
});

test("a card is spotlit once it may be seen", () => {
  const card = { text: "so" };
  assert.equal(spotlitCard({ room: { spotlight: "c1" }, cards: { c1: card } }), card);
  assert.equal(spotlitCard({ room: { spotlight: "c1" } }), undefined);
  assert.equal(spotlitCard({ room: {}, cards: { c1: card } }), undefined);
});

test("the question is that of the round of now, and of the last one when the lesson is over", () => {
  const phases = { p1: { round: 0, order: 0, question: "one" }, p2: { round: 1, order: 1, question: "two" } };
  assert.equal(questionNow({ room: { stage: "lobby" }, phases }), "one");
  assert.equal(questionNow({ room: { stage: "running" }, phase: { id: "p2" }, phases }), "two");
  assert.equal(questionNow({ room: { stage: "ended" }, phases }), "two");
  assert.deepEqual(phasesOfRound({ room: { stage: "ended" }, phases }).map(([id]) => id), ["p2"]);
});
