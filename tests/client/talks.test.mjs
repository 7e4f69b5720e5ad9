import assert from "node:assert/strict";
import { test } from "node:test";

import { talksKept } from "../../client/js/student/talks.js";

const member = (order) => ({ picture: {}, order, presence: "here", ready: false, in_group: true, name: "Ada" });
const thought = (text, more = {}) => ({ phase: "p1", finished: true, text, ...more });
const group = (phase, thoughts, answer = "") => ({
  talk: { phase, open: false },
  members: Object.fromEntries(Object.keys(thoughts).map((id, order) => [id, member(order)])),
  answer: { text: answer, version: 1 },
  thoughts,
});

test("a thought stands with the first talk in which it was heard, and mine with none", () => {
  const pair = group("p2", { me: thought("mine"), s2: thought("air") });
  const four = group("p3", { me: thought("mine"), s2: thought("air"), s3: thought("gaps"), s4: thought("cold") });
  const heard = talksKept([pair, four], "me").map(({ thoughts }) => thoughts.map(([id]) => id));
  assert.deepEqual(heard, [["s2"], ["s3", "s4"]]);
});

test("what somebody thought later is heard again", () => {
  const first = group("p2", { me: thought("mine"), s2: thought("air") });
  const second = group("p4", { me: thought("mine"), s2: thought("gaps", { phase: "p3" }) });
  const heard = talksKept([first, second], "me").map(({ thoughts }) => thoughts.map(([, { text }]) => text));
  assert.deepEqual(heard, [["air"], ["gaps"]]);
});

test("a thought that was not shown leaves no trace", () => {
  const hidden = group("p2", { me: thought("mine"), s2: { phase: "p1", finished: false } });
  assert.deepEqual(talksKept([hidden], "me")[0].thoughts, []);
});

test("each talk knows what was answered after it; one that has not come down is left out", () => {
  const talks = talksKept([group("p2", {}, "two"), undefined, group("p3", {}, "four")], "me");
  assert.deepEqual(talks.map(({ answerNow }) => answerNow), ["four", ""]);
});
