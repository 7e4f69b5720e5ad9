import assert from "node:assert/strict";
import { test } from "node:test";
import { stillOnTheWay } from "../../client/js/student/on-the-way.js";

const sent = (cid, text, known = []) => ({ cid, text, known: new Set(known) });
const cids = (list) => list.map(({ cid }) => cid);
const said = (by, text) => ({ by, text, order: 0, at_ms: 0 });

test("a message is on its way until the talk shows it", () => {
  assert.deepEqual(cids(stillOnTheWay([sent("a", "hi")], {}, "s1")), ["a"]);
  assert.deepEqual(cids(stillOnTheWay([sent("a", "hi")], { m1: said("s1", "hi") }, "s1")), []);
});

test("the same words twice need two messages", () => {
  const both = [sent("a", "ok"), sent("b", "ok")];
  assert.deepEqual(cids(stillOnTheWay(both, { m1: said("s1", "ok") }, "s1")), ["b"]);
  assert.deepEqual(cids(stillOnTheWay(both, { m1: said("s1", "ok"), m2: said("s1", "ok") }, "s1")), []);
});

test("neither an earlier message nor somebody else's stands for it", () => {
  const messages = { m1: said("s1", "ok"), m2: said("s2", "ok") };
  assert.deepEqual(cids(stillOnTheWay([sent("a", "ok", ["m1"])], messages, "s1")), ["a"]);
});
