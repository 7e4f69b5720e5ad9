import assert from "node:assert/strict";
import { test } from "node:test";
import { t, tn, tx } from "../../client/js/words.js";

test("values go where their names stand", () => {
  assert.equal(t("{n} of {all} ready", { n: 18, all: 27 }), "18 of 27 ready");
  assert.equal(t("nothing to fill"), "nothing to fill");
});

test("one and many are told apart", () => {
  assert.equal(tn("{n} second left", "{n} seconds left", 1), "1 second left");
  assert.equal(tn("{n} second left", "{n} seconds left", 10), "10 seconds left");
});

test("words that somebody typed are never read as a pattern", () => {
  assert.equal(t("You are with {name}", { name: "{code}" }), "You are with {code}");
});

test("an element may stand for a value", () => {
  const element = { tag: "bdi" };
  assert.deepEqual(tx("You are with {name}.", { name: element }), ["You are with ", element, "."]);
});
