import assert from "node:assert/strict";
import { test } from "node:test";

import { draftAsKept, emptyDraft, noOption, noRound } from "../../client/js/home/blank.js";
import { readCode } from "../../client/js/home/code.js";
import { readDuration, writeDuration } from "../../client/js/home/durations.js";
import { timed, tooLong_s } from "../../client/js/home/phases.js";
import { phaseName } from "../../client/js/phase-name.js";
import { planFrom, startersText } from "../../client/js/home/plan.js";
import { problemsOf, whereToLook } from "../../client/js/home/problems.js";
import { chosenRecipe, recipesInOrder, taskOf } from "../../client/js/home/recipes.js";

const LIMITS = { STARTERS_PER_PHASE: 2, STARTER_CHARS: 10 };
const RECIPE = { text: recipe({ type: "text" }, 90), choice: recipe({ type: "choice", options: [{ text: "A" }] }, 60) };

function recipe(task, duration_s) {
  const phases = [{ kind: "think", task, duration_s }, { kind: "pair", duration_s: 120, starters: ["What if"] }, { kind: "share" }];
  return { recipe: "think-pair-share", rounds: [{ question: "?", phases }] };
}

/** Think, pair, two pairs together, share. */
const FOURS = { text: fours({ type: "text" }), choice: fours({ type: "choice", options: [{ text: "A" }] }) };

function fours(task) {
  const [think, pair, share] = recipe(task, 60).rounds[0].phases;
  const four = { kind: "pair", size: 4, merges: true, duration_s: 240, starters: ["All"] };
  return { recipe: "1-2-4-all", rounds: [{ question: "?", phases: [think, pair, four, share] }] };
}

function timesOf(given, of = RECIPE) {
  return timed(draft(given), of).map(({ typed }) => typed);
}

function phasesFrom(given, of = RECIPE) {
  return planFrom(draft(given), of).rounds[0].phases;
}

/** A form with one question. */
function draft({ question = "Why?", task = "text", options = [], ...typed }) {
  return { ...emptyDraft(), rounds: [round({ question, task, options })], ...typed };
}

function round({ options = [], ...typed }) {
  return { ...noRound(), ...typed, options: options.map((option) => ({ ...noOption(), ...option })) };
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
  assert.deepEqual(timesOf({}), ["1:30", "2:00", ""]);
  assert.deepEqual(timesOf({ task: "choice" }), ["1:00", "2:00", ""]);
  assert.deepEqual(timesOf({ task: "choice", times: { think: "4" } }), ["4", "2:00", ""]);
});

test("two talks have a time each, and what was typed before there were two counts for the first", () => {
  assert.deepEqual(timesOf({ times: { think: "1", pair: "3", share: "6" } }, FOURS), ["1", "3", "4:00", "6"]);
  assert.deepEqual(timesOf({ times: { "pair 2": "5" } }, FOURS), ["1:00", "2:00", "5", ""]);
  const durations = phasesFrom({ times: { "pair 2": "5" } }, FOURS).map(({ duration_s }) => duration_s);
  assert.deepEqual(durations, [60, 120, 300, undefined]);
});

test("what nobody chose is left to the recipe and the server", () => {
  const plan = planFrom(draft({}), FOURS);
  assert.ok(!("talk" in plan) && !("grace_s" in plan));
  for (const phase of plan.rounds[0].phases) assert.ok(!("by" in phase) && !("turn_s" in phase));
});

test("what is chosen for talking holds for every talk, and for nothing else", () => {
  const chosen = { by: "random", turn_s: null, talk: "aloud", grace_s: null };
  const { talk, grace_s, rounds } = planFrom(draft(chosen), FOURS);
  assert.deepEqual([talk, grace_s], ["aloud", null]);
  const [think, pair, four, share] = rounds[0].phases;
  for (const phase of [pair, four]) assert.deepEqual([phase.by, phase.turn_s], ["random", null]);
  for (const phase of [think, share]) assert.ok(!("by" in phase) && !("turn_s" in phase));
});

test("a size is chosen where groups stay as they are; where they meet, the recipe has it", () => {
  assert.deepEqual(phasesFrom({ size: 3 }).map(({ size }) => size), [undefined, 3, undefined]);
  assert.deepEqual(phasesFrom({ size: 3 }, FOURS).map(({ size }) => size), [undefined, undefined, 4, undefined]);
  assert.deepEqual(timed(draft({ size: 3 }), RECIPE).map(({ phase }) => phaseName(phase)), ["Think", "Threes", "Share"]);
});

test("turns that leave no time for one line together are noticed", () => {
  const noticed = (typed, of = RECIPE) =>
    timed(draft(typed), of).map((each) => (each.phase.kind === "pair" ? tooLong_s(each, 45) : undefined));
  assert.deepEqual(noticed({}, FOURS), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(noticed({ turn_s: 60 }, FOURS), [undefined, 120, 240, undefined]);
  assert.deepEqual(noticed({ size: 3 }), [undefined, 135, undefined]);
  for (const typed of [{ turn_s: null }, { times: { pair: "" } }]) assert.deepEqual(noticed({ size: 4, ...typed }), [undefined, undefined, undefined]);
});

test("a recipe that is not there any more is the usual one", () => {
  const recipes = { "1-2-4-all": FOURS, "think-pair-share": RECIPE };
  assert.equal(chosenRecipe({}, recipes), "think-pair-share");
  assert.equal(chosenRecipe({ recipe: "1-2-4-all" }, recipes), "1-2-4-all");
  for (const recipe of ["jigsaw", "toString"]) assert.equal(chosenRecipe({ recipe }, recipes), "think-pair-share");
});

test("the usual recipe comes first, and a new file needs no code to be there", () => {
  const listed = recipesInOrder({ "1-2-4-all": FOURS, "our-own-way": RECIPE, "think-pair-share": RECIPE });
  assert.deepEqual(listed.map(({ name }) => name), ["Think, pair, share", "1-2-4-All", "our own way"]);
});

test("empty choices are left out, and marks of what is right go along", () => {
  const options = [{ text: "a ", right: false }, { text: " ", right: true }, { text: "b", right: true }];
  const [think] = planFrom(draft({ task: "choice", options }), RECIPE).rounds[0].phases;
  assert.deepEqual(think.task, { type: "choice", options: [{ text: "a", right: false }, { text: "b", right: true }] });
});

test("a form says what is missing, field by field, and where to look", () => {
  const typed = { question: " ", task: "choice", options: [{ text: "a", right: false }], times: { share: "soon" } };
  const problems = problemsOf(draft(typed), RECIPE, LIMITS);
  assert.deepEqual(Object.keys(problems).sort(), ["rounds", "times"]);
  assert.deepEqual(Object.keys(problems.rounds[0]).sort(), ["options", "question"]);
  assert.deepEqual(Object.keys(problems.times), ["share"]);
  assert.equal(whereToLook(problems), "folded");
  assert.equal(whereToLook(problemsOf(draft({ question: "" }), RECIPE, LIMITS)), "question");
  assert.equal(whereToLook(problemsOf(draft({ times: { "pair 2": "soon" } }), FOURS, LIMITS)), "folded");
  assert.equal(whereToLook(problemsOf(draft({}), RECIPE, LIMITS)), "none");
});

test("each question goes through the same phases, and has a task and choices of its own", () => {
  const rounds = [round({ question: "Why?", task: "text" }), round({ question: "Which?", task: "choice", options: [{ text: "a" }, { text: "b" }] })];
  const plan = planFrom(draft({ rounds, times: { think: "4" }, by: "random" }), RECIPE);
  assert.deepEqual(plan.rounds.map(({ question }) => question), ["Why?", "Which?"]);
  assert.deepEqual(plan.rounds.map(({ phases }) => phases[0].task.type), ["text", "choice"]);
  for (const { phases } of plan.rounds) assert.deepEqual([phases[0].duration_s, phases[1].by], [240, "random"]);
});

test("the choices of a question stand in each of its thinks", () => {
  const again = { ...RECIPE.choice.rounds[0].phases[0], revisits: true };
  const [think, pair, share] = RECIPE.choice.rounds[0].phases;
  const plan = { rounds: [{ question: "?", phases: [{ ...think, asks_sure: true }, pair, again, share] }] };
  const recipe = { choice: plan, text: plan };
  const [first, , second] = phasesFrom({ task: "choice", options: [{ text: "a" }, { text: "b" }] }, recipe);
  assert.deepEqual(first.task, second.task);
  assert.deepEqual([first.asks_sure, second.revisits], [true, true]);
  assert.deepEqual(timed(draft({}), recipe).map(({ phase }) => phaseName(phase)), ["Think", "Pair", "Think again", "Share"]);
});

test("students answer as is usual for the recipe, until a teacher says how", () => {
  const { text, choice } = RECIPE;
  assert.equal(taskOf(noRound(), { text, choice }), "text");
  assert.equal(taskOf(noRound(), { choice, text }), "choice");
  assert.equal(taskOf({ ...noRound(), task: "text" }, { choice, text }), "text");
});

test("a question without a word is left out; with a choice and no question it is asked for", () => {
  const blank = round({ options: [{ right: true }] });
  const plan = planFrom(draft({ rounds: [blank, round({ question: "Why?", task: "text" })] }), RECIPE);
  assert.deepEqual(plan.rounds.map(({ question }) => question), ["Why?"]);
  const half = round({ task: "choice", options: [{ text: "a" }, { text: "b" }] });
  const problems = problemsOf(draft({ rounds: [round({ question: "Why?" }), half] }), RECIPE, LIMITS);
  assert.deepEqual(problems.rounds.map(Object.keys), [[], ["question"]]);
  assert.equal(whereToLook(problems), "folded");
  assert.deepEqual(problemsOf(draft({ rounds: [blank, blank] }), RECIPE, LIMITS).rounds.map(Object.keys), [["question"], []]);
});

test("a second language goes along where it is written, and stays here when it is put away", () => {
  const options = [{ text: "a", also: " b " }, { text: "c", also: " " }, { text: "", also: "d" }];
  const rounds = [round({ question: "Why?", also: " \u00bfPor qu\u00e9? ", task: "choice", options })];
  const asked = (bilingual) => planFrom(draft({ rounds, bilingual }), RECIPE).rounds[0];
  assert.equal(asked(true).also, "\u00bfPor qu\u00e9?");
  assert.deepEqual(asked(true).phases[0].task.options.map(({ text, also }) => [text, also]), [["a", "b"], ["c", undefined], ["d", "d"]]);
  assert.ok(!("also" in asked(false)));
  for (const option of asked(false).phases[0].task.options) assert.ok(!("also" in option));
});

test("what this device kept from an older form, or cannot read, is an empty form", () => {
  for (const kept of [undefined, "", {}, { question: "Why?", options: [] }, { rounds: [] }]) assert.deepEqual(draftAsKept(kept), emptyDraft());
  assert.deepEqual(draftAsKept(draft({ by: "random" })), draft({ by: "random" }));
});

test("starters are lines, within the server's limits", () => {
  assert.ok(problemsOf(draft({ starters: "a\nb\nc" }), RECIPE, LIMITS).starters);
  assert.ok(problemsOf(draft({ starters: "much too long" }), RECIPE, LIMITS).starters);
  assert.deepEqual(phasesFrom({ starters: " a \n\n" })[1].starters, ["a"]);
});

test("each talk keeps its own starters until some are typed, which are for all", () => {
  assert.equal(startersText(draft({}), FOURS), "What if");
  assert.deepEqual(phasesFrom({}, FOURS).map(({ starters }) => starters), [undefined, ["What if"], ["All"], undefined]);
  assert.deepEqual(phasesFrom({ starters: "a" }, FOURS).map(({ starters }) => starters), [undefined, ["a"], ["a"], undefined]);
});

test("a code is read in any case, with spaces and hyphens", () => {
  for (const typed of ["ktwfnx", "KTW FNX", " ktw-fnx "]) assert.deepEqual(readCode(typed), { code: "KTWFNX" });
});

test("what cannot be a code is answered, never sent", () => {
  for (const typed of ["", "KTWFN", "KTWFNXX", "AEIOUY", "../../"]) assert.ok(readCode(typed).problem && !readCode(typed).code, typed);
});
