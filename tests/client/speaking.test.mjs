import assert from "node:assert/strict";
import { test } from "node:test";

import { hasTurns, speakingNow } from "../../client/js/board/speaking.js";

const S = 1_000;
const PAIRS = [group(2), group(2)];

function group(people) {
  return { members: Object.fromEntries(Array.from({ length: people }, (_, place) => [`s${place}`, { order: place }])) };
}

function everyone({ talk = "aloud", kind = "pair", size = 2, turn_s = 45, clock = "running", total_ms = 120 * S } = {}) {
  return {
    room: { code: "KTWFNX", stage: "running", talk, visit: "v" },
    phases: { p: { kind, order: 0, round: 0, question: "?", size, ...(turn_s && { turn_s }) } },
    phase: { id: "p", clock, ...(clock !== "none" && { total_ms }) },
  };
}

test("all groups take turns at the same time", () => {
  assert.deepEqual(speakingNow(everyone(), PAIRS, 110 * S), { people: 2, speaker: 0, everywhere: true, left_ms: 35 * S });
  assert.deepEqual(speakingNow(everyone(), PAIRS, 60 * S), { people: 2, speaker: 1, everywhere: true, left_ms: 30 * S });
  assert.deepEqual(speakingNow(everyone(), PAIRS, 20 * S), { people: 2, speaker: undefined, everywhere: true, left_ms: 20 * S });
});

test("while the third of a trio speaks, pairs are together already", () => {
  const third = speakingNow(everyone(), [...PAIRS, group(3)], 20 * S);
  assert.deepEqual(third, { people: 3, speaker: 2, everywhere: false, left_ms: 20 * S });
  assert.equal(speakingNow(everyone(), [...PAIRS, group(3)], 60 * S)?.everywhere, true);
});

test("where groups are not listed, each has as many as were planned", () => {
  const fourth = speakingNow(everyone({ size: 4, total_ms: 240 * S }), [], 90 * S);
  assert.deepEqual(fourth, { people: 4, speaker: 3, everywhere: true, left_ms: 30 * S });
});

test("a pause stops the turn, too", () => {
  assert.equal(speakingNow(everyone({ clock: "stopped" }), PAIRS, 60 * S)?.speaker, 1);
});

test("nobody's turn is shown without turns, without a clock, in a chat, and when the time is up", () => {
  for (const without of [{ turn_s: 0 }, { clock: "none" }, { talk: "chat" }]) {
    assert.equal(hasTurns(everyone(without)), false);
    assert.equal(speakingNow(everyone(without), PAIRS, 60 * S), undefined);
  }
  assert.equal(speakingNow(everyone({ clock: "up" }), PAIRS, 0), undefined);
  assert.equal(speakingNow({ ...everyone(), phase: undefined }, PAIRS, undefined), undefined);
});
