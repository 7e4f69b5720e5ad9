import assert from "node:assert/strict";
import { test } from "node:test";

import { draftFrom } from "../../client/js/home/from-plan.js";
import { planFrom } from "../../client/js/home/plan.js";
import { recipesFor } from "../../client/js/home/recipes.js";
import { planFileName, planIn } from "../../client/js/plan-file.js";

const LIMITS = { ROUNDS: 3, PHASES_PER_ROUND: 4, GRACE_S_DEFAULT: 30, TURN_S_DEFAULT: 45, SEATS_DEFAULT: 60, DAYS_KEPT_DEFAULT: 30 };
const CHOICE = { type: "choice", options: [{ text: "a", right: true }, { text: "b", also: "c" }] };
const RECIPES = { "think-pair-share": { text: planOf({ type: "text" }), choice: planOf(CHOICE) } };

function planOf(task, question = "Why?") {
  const pair = { kind: "pair", duration_s: 120, starters: ["What if"] };
  const phases = [{ kind: "think", task, duration_s: 90 }, pair, { kind: "share", duration_s: 300 }];
  return { recipe: "think-pair-share", rounds: [{ question, phases }] };
}

function changed(plan, change, place = 0) {
  const phases = plan.rounds[0].phases.map((phase, at) => (at === place ? { ...phase, ...change } : phase));
  return { ...plan, rounds: [{ ...plan.rounds[0], phases }] };
}

/** Into the form and out again. */
function roundTrip(plan) {
  const { draft, isWhole } = draftFrom(plan, RECIPES, LIMITS);
  const recipes = recipesFor(draft, RECIPES);
  return { draft, isWhole, plan: JSON.parse(JSON.stringify(planFrom(draft, recipes[draft.recipe]))) };
}

test("a plan that the form made is the same after it was in the form again", () => {
  const plans = [
    planOf({ type: "text" }),
    changed(planOf(CHOICE), { duration_s: undefined }),
    { ...changed(planOf({ type: "text" }), { by: "random", size: 3, turn_s: null, starters: ["x", "y"] }, 1), talk: "aloud", grace_s: null },
    { ...planOf({ type: "text" }), rounds: [...planOf({ type: "text" }).rounds, ...planOf(CHOICE, "Which?").rounds], board_shows_groups: false, days_kept: 7 },
    { ...planOf({ type: "text" }), cards: "doubtful", names: "hidden", language: "ar", waits: "unlisted" },
  ];
  for (const plan of plans) {
    const { draft, isWhole, plan: again } = roundTrip(plan);
    assert.deepEqual([isWhole, draft.recipe, draft.own], [true, "think-pair-share", undefined]);
    assert.deepEqual(roundTrip(again).plan, again);
    assert.deepEqual(again.rounds.map(({ question }) => question), plan.rounds.map(({ question }) => question));
    for (const safe of ["cards", "names", "language", "waits"]) assert.equal(again[safe], plan[safe], safe);
  }
});

test("only what differs from the recipe counts as chosen", () => {
  const { draft } = roundTrip(changed(planOf({ type: "text" }), { duration_s: 100 }));
  assert.deepEqual(draft.times, { think: "1:40" });
  for (const field of ["by", "size", "turn_s", "starters"]) assert.ok(!(field in draft), field);
});

test("a second language comes back", () => {
  const [first] = planOf(CHOICE).rounds;
  const { draft, isWhole, plan } = roundTrip({ ...planOf(CHOICE), rounds: [{ ...first, also: "?" }] });
  assert.deepEqual([isWhole, draft.bilingual, plan.rounds[0].also], [true, true, "?"]);
  assert.equal(plan.rounds[0].phases[0].task.options[1].also, "c");
});

test("phases of one's own stay as they are", () => {
  for (const recipe of ["think-pair-share", "ours", undefined]) {
    const plan = { ...changed(planOf({ type: "text" }), { at_end: "go" }, 2), recipe };
    const { draft, isWhole, plan: again } = roundTrip(plan);
    assert.deepEqual([isWhole, draft.recipe, again.rounds[0].phases[2].at_end], [true, "own", "go"]);
  }
});

test("what the form cannot show is not passed over", () => {
  const [first] = planOf({ type: "text" }).rounds;
  const uneven = { ...planOf({ type: "text" }), rounds: [first, { question: "And?", phases: first.phases.slice(0, 1) }] };
  const { isWhole, plan } = roundTrip(uneven);
  assert.equal(isWhole, false);
  assert.deepEqual(plan.rounds.map(({ phases }) => phases.length), [3, 3]);
});

test("a file that holds a plan is read", () => {
  for (const plan of [planOf({ type: "text" }), planOf(CHOICE)]) assert.deepEqual(planIn(JSON.stringify(plan), LIMITS), plan);
});

test("what is no plan is refused, whatever it is", () => {
  const plan = planOf(CHOICE);
  const [first] = plan.rounds;
  const wrong = [
    null, 1, "plan", [], {}, { rounds: {} }, { rounds: [] }, { kind: "elbow-room-class", names: ["Maya"] },
    { rounds: [first, first, first, first] },
    { rounds: [{ ...first, question: " " }] }, { rounds: [{ ...first, question: 1 }] }, { rounds: [{ ...first, also: {} }] },
    { rounds: [{ ...first, phases: [] }] }, { rounds: [null] }, { rounds: [{ question: "Why?" }] },
    ...[{ kind: "sing" }, { task: {} }, { task: { type: "choice" } }, { task: { type: "choice", options: [{}] } }, { duration_s: "90" }]
      .map((change) => changed(plan, change)),
    ...[{ starters: "x" }, { starters: [1] }, { by: {} }, { size: "2" }].map((change) => changed(plan, change, 1)),
  ];
  for (const each of wrong) assert.equal(planIn(JSON.stringify(each), LIMITS), undefined, JSON.stringify(each));
  for (const words of ["", "{", "name,group\nMaya,1"]) assert.equal(planIn(words, LIMITS), undefined);
});

test("a file is called after its question, in any script", () => {
  const named = (question) => planFileName(planOf({ type: "text" }, question));
  assert.equal(named("Why does ice float?"), "why-does-ice-float.plan.json");
  assert.equal(named("لماذا يطفو الجليد؟"), "لماذا-يطفو-الجليد.plan.json");
  assert.equal(named("../?"), "lesson.plan.json");
});
