import assert from "node:assert/strict";
import { test } from "node:test";

import { votedNow } from "../../client/js/board/votes.js";

const OPTIONS = { o2: { text: "air", order: 1 }, o1: { text: "room", order: 0, also: "lugar" }, o3: { text: "salt", order: 2 } };

/** A round that votes, talks, and votes again; `last` are the options of the second vote. */
function everyone(votes, changes = {}, last = OPTIONS) {
  const think = (order, options) => ({ kind: "think", order, round: 0, question: "Why?", task: { type: "choice", options } });
  const shown = Object.entries(votes).map(([phase, counts], order) => [phase, { order, counts }]);
  const chart = {
    votes: Object.fromEntries(shown),
    changes: Object.fromEntries(Object.entries(changes).map(([from, counts]) => [from, { counts }])),
  };
  return { room: { stage: "running" }, phases: { p1: think(0, OPTIONS), p3: think(2, last) }, chart };
}

const FIRST = { o1: 3, o2: 5, o3: 0 };
const LAST = { o1: 7, o2: 1, o3: 1 };

test("options stand by their letters, with what each got before and after", () => {
  const { options, people, most } = votedNow(everyone({ p1: FIRST, p3: LAST }));
  assert.deepEqual(options.map(({ letter, text, counts }) => [letter, text, ...counts]), [
    ["A", "room", 3, 7],
    ["B", "air", 5, 1],
    ["C", "salt", 0, 1],
  ]);
  assert.equal(options[0].also, "lugar");
  assert.deepEqual([people, most], [[8, 9], 7]);
});

test("who went where is told by number, the most first; who stayed is counted for itself", () => {
  const { moves, kept } = votedNow(everyone({ p1: FIRST, p3: LAST }, { o1: { o1: 2, o3: 1 }, o2: { o1: 4, o2: 1 } }));
  assert.deepEqual(moves, [
    { from: "B", to: "A", n: 4 },
    { from: "A", to: "C", n: 1 },
  ]);
  assert.equal(kept, 3);
});

test("without a vote there is nothing to show, and a vote that nobody took part in is left out", () => {
  const NOBODY = { o1: 0, o2: 0, o3: 0 };
  assert.equal(votedNow({ ...everyone({}), chart: undefined }), undefined);
  assert.equal(votedNow(everyone({ p1: NOBODY, p3: NOBODY })), undefined);
  assert.deepEqual(votedNow(everyone({ p1: FIRST, p3: NOBODY })).people, [8]);
});

test("votes on other options cannot be compared: the last one is shown", () => {
  const { options, people } = votedNow(everyone({ p1: FIRST, p3: { o1: 4, o2: 2 } }, {}, { o1: OPTIONS.o1, o2: OPTIONS.o3 }));
  assert.deepEqual(people, [6]);
  assert.deepEqual(options.map(({ text }) => text), ["room", "salt"]);
});

test("of all that the server says, nothing tells what is right", () => {
  assert.doesNotMatch(JSON.stringify(votedNow(everyone({ p1: FIRST, p3: LAST }))), /right/);
});
