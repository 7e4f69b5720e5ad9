import assert from "node:assert/strict";
import { test } from "node:test";

import { handsIn, reasonToLook, urgency } from "../../client/js/teacher/attention.js";
import { callable, pickFairly } from "../../client/js/teacher/fair-call.js";
import { isFound } from "../../client/js/teacher/found.js";
import { phaseAfter, phaseBefore } from "../../client/js/teacher/steps.js";
import { createStuck } from "../../client/js/teacher/stuck.js";
import { movesBetween, votePhases, votesIn } from "../../client/js/teacher/votes.js";

const HERE = { a: { presence: "here" }, b: { presence: "here" } };

function group(said) {
  return { phase: "p2", order: 0, members: { a: true, b: true }, open: true, messages: 0, voices: {}, ready: false, ...said };
}

test("a hand that is up comes before every other reason, even where a group is done or talks aloud", () => {
  const students = { a: { presence: "away" }, b: { presence: "here", hand: true } };
  for (const said of [{}, { ready: true }, { solo: true }, { members: { b: true } }]) {
    assert.deepEqual(reasonToLook(group(said), students, true, "aloud"), { why: "hand", student: "b" });
  }
  assert.ok(urgency({ why: "hand" }, group({})) < urgency({ why: "kept_apart" }, group({})));
  assert.deepEqual(handsIn(["a", "b"], students), ["b"]);
});

test("the reasons come in their order: away, nobody has written, one voice, stuck, and none when it is done", () => {
  const monologue = { messages: 3, voices: { a: 3 } };
  const why = (said, students, stuck = true) => reasonToLook(group(said), students, true, "chat", stuck)?.why;
  assert.equal(why({}, { ...HERE, b: { presence: "away" } }), "away");
  assert.equal(why({}, HERE), "silent");
  assert.equal(why(monologue, HERE), "one_voice");
  assert.equal(why({ messages: 4, voices: { a: 2, b: 2 } }, HERE), "stuck");
  assert.equal(why({ messages: 4, voices: { a: 2, b: 2 } }, HERE, false), undefined);
  assert.equal(why({ ...monologue, ready: true }, HERE), undefined);
});

test("a group is stuck when it has begun and nobody has written for a minute", () => {
  const stuck = createStuck();
  const talks = (messages, answer) => [["g1", group({ messages, answer, last: { at_ms: 1_000 } })]];
  assert.deepEqual(stuck.look(talks(1), true, 60_999), []);
  assert.deepEqual(stuck.look(talks(1), true, 61_000), ["g1"]);
  assert.deepEqual(stuck.look(talks(2), true, 62_000), []);
  assert.deepEqual(stuck.look(talks(2, "We say"), true, 121_000), []);
  assert.deepEqual(stuck.look(talks(2, "We say"), true, 181_000), ["g1"]);
});

test("who has not begun, or is done, is not stuck", () => {
  const stuck = createStuck();
  const groups = [["g1", group({})], ["g2", group({ messages: 2, ready: true, last: { at_ms: 0 } })]];
  stuck.look(groups, true, 0);
  assert.deepEqual(stuck.look(groups, true, 100_000), []);
});

test("a pause is no silence: the minute begins anew when the class goes on", () => {
  const stuck = createStuck();
  const groups = [["g1", group({ messages: 1, last: { at_ms: 0 } })]];
  assert.deepEqual(stuck.look(groups, false, 90_000), []);
  assert.deepEqual(stuck.look(groups, true, 100_000), []);
  assert.deepEqual(stuck.look(groups, true, 159_999), []);
  assert.deepEqual(stuck.look(groups, true, 160_000), ["g1"]);
});

test("a search finds every word, in any order, whatever its accents and capitals", () => {
  assert.ok(isFound("", ["anything"]));
  assert.ok(isFound("chloe", ["Chloé", undefined]));
  assert.ok(isFound("AIR ice", ["Ben", "because ice has air in it"]));
  assert.ok(!isFound("ice water", ["Ben", "because ice has air in it"]));
});

const OPTIONS = { x: { text: "Up", order: 0 }, y: { text: "Down", order: 1 } };
const ASKED = { kind: "think", round: 0, task: { type: "choice", options: OPTIONS } };
const PHASES = {
  p1: { ...ASKED, order: 0 },
  p2: { kind: "pair", order: 1, round: 0, task: { type: "text" } },
  p3: { ...ASKED, order: 2 },
  p4: { kind: "share", order: 3, round: 0, task: { type: "text" } },
};
const SHARING = { room: { stage: "running" }, phase: { id: "p4" }, phases: PHASES };

function voted(phase, choices) {
  return Object.entries(choices).map(([student, choice]) => [`${phase} ${student}`, { phase, student, choice }]);
}

test("between two votes, those who voted in both are counted, from what to what", () => {
  const thoughts = Object.fromEntries([...voted("p1", { a: "x", b: "x", c: "y" }), ...voted("p3", { a: "y", b: "x", d: "y" })]);
  assert.deepEqual(votePhases(SHARING), ["p1", "p3"]);
  assert.deepEqual(votesIn(SHARING, { thoughts }, "p3"), { a: 1, b: 0, d: 1 });
  assert.deepEqual(movesBetween(SHARING, { thoughts }, ["p1", "p3"]), { table: [[1, 1], [0, 0]], voted: 2, changed: 1 });
  assert.equal(movesBetween(SHARING, { thoughts }, ["p1"]), undefined);
});

test("votes on other options are not compared", () => {
  const other = { ...ASKED, order: 2, task: { type: "choice", options: { x: { text: "Left", order: 0 } } } };
  assert.equal(movesBetween({ ...SHARING, phases: { ...PHASES, p3: other } }, {}, ["p1", "p3"]), undefined);
});

const CLASS = {
  students: { a: { presence: "here" }, b: { presence: "here" }, c: { presence: "here" }, d: { presence: "away" } },
  groups: {
    g0: { phase: "p2", order: 0, members: { a: false, b: false } },
    g1: { phase: "p2", order: 1, members: { a: true, b: true } },
    g2: { phase: "p2", order: 2, members: { c: true, d: true } },
    g3: { phase: "p2", order: 3, members: { d: true } },
  },
};

test("called on are the groups of the last talk, with who is here; without a talk, everybody alone", () => {
  assert.deepEqual(callable(SHARING, CLASS), [["a", "b"], ["c"]]);
  assert.deepEqual(callable(SHARING, { students: { ...CLASS.students, c: { presence: "here", held: true } } }), [["a"], ["b"]]);
});

test("those come first who have no card on the board and were not called before; then chance decides", () => {
  const all = callable(SHARING, CLASS);
  const cards = { k1: { state: "up", by: "a", group: "g1" } };
  for (const chance of [0, 0.99]) assert.deepEqual(pickFairly(all, { ...CLASS, cards }, {}, chance), ["c"]);
  assert.deepEqual(pickFairly(all, { ...CLASS, cards }, { c: 1 }, 0.5), ["a", "b"]);
  assert.deepEqual(pickFairly(all, CLASS, {}, 0), ["a", "b"]);
  assert.deepEqual(pickFairly(all, CLASS, {}, 0.99), ["c"]);
  assert.equal(pickFairly([], CLASS, {}, 0), undefined);
});

test("before the first phase lies the lobby, behind the last one the wrap-up", () => {
  const at = (stage, id) => ({ room: { stage }, phases: PHASES, ...(id && { phase: { id } }) });
  assert.equal(phaseAfter(at("lobby")), PHASES.p1);
  assert.equal(phaseBefore(at("running", "p1")), undefined);
  assert.equal(phaseBefore(at("running", "p3")), PHASES.p2);
  assert.equal(phaseAfter(at("running", "p4")), undefined);
  assert.equal(phaseBefore(at("ended")), PHASES.p4);
});
