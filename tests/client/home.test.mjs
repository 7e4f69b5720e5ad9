import assert from "node:assert/strict";
import { test } from "node:test";

import { readCode } from "../../client/js/home/code.js";
import { readDuration, writeDuration } from "../../client/js/home/durations.js";
import { planFrom, problemsOf, times } from "../../client/js/home/plan.js";

const LIMITS = { STARTERS_PER_PHASE: 2, STARTER_CHARS: 10 };
const RECIPE = { text: recipe({ type: "text" }, 90), choice: recipe({ type: "choice", options: [{ text: "A" }] }, 60) };

function recipe(task, duration_s) {
  const phases = [{ kind: "think", task, duration_s }, { kind: "pair", duration_s: 120, starters: ["What if"] }, { kind: "share" }];
  return { recipe: "think-pair-share", rounds: [{ question: "?", phases }] };
}

function draft(typed) {
  return { question: "Why?", task: "text", options: [], times: {}, ...typed };
}

test("a duration is minutes and seconds, or minutes alone, or nothing for no clock", () => {
  assert.equal(readDuration("1:30"), 90);
  assert.equal(readDuration(" 2 "), 120);
  assert.equal(readDuration(":45"), 45);
  assert.equal(readDuration("0:90"), 90);
  assert.equal(readDuration(""), undefined);
});

test("what cannot be a duration, or is too short or too long, is not a number", () => {
  for (const typed of ["2x", "-1", "1:2:3", ":", "0:04", "181", "1.5"]) assert.ok(Number.isNaN(readDuration(typed)), typed);
});

test("a duration that was written is read as the same", () => {
  for (const seconds of [5, 59, 60, 90, 3600, undefined]) assert.equal(readDuration(writeDuration(seconds)), seconds);
});

test("a plan is the recipe with this question, and times as typed", () => {
  const plan = planFrom(draft({ question: " Why? ", times: { pair: "3", think: "" } }), RECIPE);
  assert.equal(plan.rounds[0].question, "Why?");
  assert.deepEqual(plan.rounds[0].phases.map((phase) => phase.duration_s), [undefined, 180, undefined]);
  assert.equal(plan.board_shows_groups, true);
});

test("an untouched time follows the kind of task", () => {
  assert.equal(times(draft({}), RECIPE).think, "1:30");
  assert.equal(times(draft({ task: "choice" }), RECIPE).think, "1:00");
  assert.equal(times(draft({ task: "choice", times: { think: "4" } }), RECIPE).think, "4");
});

test("empty choices are left out, and marks of what is right go along", () => {
  const options = [{ text: "a ", right: false }, { text: " ", right: true }, { text: "b", right: true }];
  const [think] = planFrom(draft({ task: "choice", options }), RECIPE).rounds[0].phases;
  assert.deepEqual(think.task, { type: "choice", options: [{ text: "a", right: false }, { text: "b", right: true }] });
});

test("a form says what is missing, field by field", () => {
  const typed = { question: " ", task: "choice", options: [{ text: "a", right: false }], times: { share: "soon" } };
  assert.deepEqual(Object.keys(problemsOf(draft(typed), RECIPE, LIMITS)).sort(), ["options", "question", "share"]);
  assert.deepEqual(problemsOf(draft({}), RECIPE, LIMITS), {});
});

test("starters are lines, within the server's limits", () => {
  assert.ok(problemsOf(draft({ starters: "a\nb\nc" }), RECIPE, LIMITS).starters);
  assert.ok(problemsOf(draft({ starters: "much too long" }), RECIPE, LIMITS).starters);
  const [, pair] = planFrom(draft({ starters: " a \n\n" }), RECIPE).rounds[0].phases;
  assert.deepEqual(pair.starters, ["a"]);
});

test("a code is read in any case, with spaces and hyphens", () => {
  for (const typed of ["ktwfnx", "KTW FNX", " ktw-fnx "]) assert.deepEqual(readCode(typed), { code: "KTWFNX" });
});

test("what cannot be a code is answered, never sent", () => {
  for (const typed of ["", "KTWFN", "KTWFNXX", "AEIOUY", "../../"]) assert.ok(readCode(typed).problem && !readCode(typed).code, typed);
});
