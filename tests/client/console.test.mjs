import assert from "node:assert/strict";
import { test } from "node:test";

import { mostTalk, reasonToLook, urgency } from "../../client/js/teacher/attention.js";
import { allSpoke, groupsBefore, groupsIn } from "../../client/js/teacher/groups.js";

const HERE = { a: { presence: "here" }, b: { presence: "here" } };

function group(said) {
  return { phase: "p2", order: 0, members: { a: true, b: true }, open: true, messages: 0, voices: {}, ready: false, ...said };
}

test("a group that nobody has written in asks for the teacher once most others talk", () => {
  assert.equal(reasonToLook(group({}), HERE, false), undefined);
  assert.deepEqual(reasonToLook(group({}), HERE, true), { why: "silent" });
  assert.equal(mostTalk([group({}), group({ messages: 1 })]), false);
  assert.equal(mostTalk([group({}), group({ messages: 1 }), group({ messages: 1 })]), true);
});

test("one voice alone is a reason to look only after three messages", () => {
  assert.equal(reasonToLook(group({ messages: 2, voices: { a: 2 } }), HERE, true), undefined);
  assert.deepEqual(reasonToLook(group({ messages: 3, voices: { a: 3, b: 0 } }), HERE, true), { why: "one_voice", student: "a" });
  assert.equal(reasonToLook(group({ messages: 3, voices: { a: 2, b: 1 } }), HERE, true), undefined);
});

test("a partner who drops out comes before anything about the talk", () => {
  const students = { ...HERE, b: { presence: "reconnecting" } };
  assert.deepEqual(reasonToLook(group({}), students, true), { why: "reconnecting", student: "b" });
});

test("who works alone is pointed out, and who has moved on is not counted", () => {
  assert.deepEqual(reasonToLook(group({ members: { a: true, b: false } }), HERE, false), { why: "alone", student: "a" });
});

test("a group that is done needs nobody and comes last", () => {
  const done = group({ ready: true });
  assert.equal(reasonToLook(done, {}, true), undefined);
  assert.deepEqual([urgency({ why: "silent" }, group({})), urgency(undefined, group({})), urgency(undefined, done)], [0, 1, 2]);
});

test("all have spoken when each who is in the group now has", () => {
  assert.equal(allSpoke(group({ voices: { a: 1 } })), false);
  assert.equal(allSpoke(group({ voices: { a: 1, b: 2 } })), true);
  assert.equal(allSpoke(group({ members: { a: true, b: false }, voices: { a: 1 } })), false);
});

test("from a group there is a way to what its members said before, and to nothing else", () => {
  const groups = {
    pair: group({ open: false, order: 0, messages: 2, members: { maya: false, leo: false } }),
    silent: group({ open: false, order: 1, messages: 0, members: { maya: false, leo: false } }),
    others: group({ order: 2, messages: 5, members: { aya: true, kofi: true } }),
    trio: group({ order: 3, members: { maya: true, leo: true, noor: true } }),
  };
  assert.deepEqual(groupsBefore({ groups }, "trio").map(([id]) => id), ["pair"]);
  assert.deepEqual(groupsBefore({ groups }, "others"), []);
});

test("groups that another one took the place of are gone; when the phase is over all are shown", () => {
  const groups = { g1: group({ open: false }), g2: group({ order: 1 }), g3: group({ phase: "p9" }) };
  assert.deepEqual(groupsIn({ groups }, "p2").map(([id]) => id), ["g2"]);
  assert.deepEqual(groupsIn({ groups: { g1: groups.g1 } }, "p2").map(([id]) => id), ["g1"]);
});
