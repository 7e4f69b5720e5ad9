import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { mergePatch } from "../../client/js/patch.js";

const cases = JSON.parse(readFileSync(new URL("../fixtures/patches.json", import.meta.url), "utf8"));

for (const [number, { before, patch, after }] of cases.entries()) {
  test(`the shared example ${number} gives what the server expects`, () => {
    const untouched = structuredClone(before);
    assert.deepEqual(mergePatch(before, patch), after);
    assert.deepEqual(before, untouched);
  });
}

test("what a patch does not touch stays the same object", () => {
  const before = { cards: { c1: { text: "a" }, c2: { text: "b" } }, room: { code: "KTWFNX" } };
  const after = mergePatch(before, { cards: { c1: { text: "z" } } });
  assert.equal(after.room, before.room);
  assert.equal(after.cards.c2, before.cards.c2);
  assert.notEqual(after.cards, before.cards);
});

test("a patch that says what already is changes no object", () => {
  const before = { cards: { c1: { text: "a" } } };
  assert.equal(mergePatch(before, { cards: { c1: { text: "a" } }, room: null }), before);
});

test("__proto__ is refused at any depth", () => {
  for (const patch of ['{"__proto__": {"x": 1}}', '{"a": {"__proto__": null}}', '{"a": {"b": {"__proto__": 1}}}']) {
    assert.throws(() => mergePatch({}, JSON.parse(patch)), RangeError);
  }
  assert.equal({}.x, undefined);
});
