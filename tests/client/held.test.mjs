import assert from "node:assert/strict";
import { test } from "node:test";
import { createHeld } from "../../client/js/held.js";

function holding(rev = 3) {
  const held = createHeld();
  held.takeView({ audience: "everyone", epoch: "e1", rev, view: { room: { stage: "lobby" } } });
  return held;
}

const patch = { room: { stage: "running" } };

test("the next patch is applied", () => {
  const held = holding();
  assert.equal(held.takePatch({ audience: "everyone", epoch: "e1", rev: 4, patch }), "taken");
  assert.deepEqual(held.view("everyone"), { room: { stage: "running" } });
  assert.deepEqual(held.have(), { everyone: ["e1", 4] });
});

test("a patch that skips one, of another epoch or of an unknown audience is a gap, and changes nothing", () => {
  const held = holding();
  assert.equal(held.takePatch({ audience: "everyone", epoch: "e1", rev: 5, patch }), "gap");
  assert.equal(held.takePatch({ audience: "everyone", epoch: "e2", rev: 4, patch }), "gap");
  assert.equal(held.takePatch({ audience: "board", epoch: "e1", rev: 4, patch }), "gap");
  assert.deepEqual(held.have(), { everyone: ["e1", 3] });
});

test("a patch already held is passed over", () => {
  const held = holding();
  assert.equal(held.takePatch({ audience: "everyone", epoch: "e1", rev: 3, patch }), "known");
  assert.deepEqual(held.view("everyone"), { room: { stage: "lobby" } });
});

test("a patch that cannot be applied is a gap", () => {
  const poisoned = JSON.parse('{"__proto__": {"stage": "x"}}');
  assert.equal(holding().takePatch({ audience: "everyone", epoch: "e1", rev: 4, patch: poisoned }), "gap");
});

test("a pulse ahead of what is held means that something was missed", () => {
  assert.equal(holding().isBehind({ everyone: 3 }), false);
  assert.equal(holding().isBehind({ everyone: 4 }), true);
  assert.equal(holding().isBehind({ everyone: 3, "student:s1": 0 }), true);
});

test("an audience that is gone is not asked for again", () => {
  const held = holding();
  held.drop("everyone");
  assert.deepEqual(held.have(), {});
  assert.equal(held.view("everyone"), undefined);
});
