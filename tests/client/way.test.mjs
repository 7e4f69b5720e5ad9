import assert from "node:assert/strict";
import { test } from "node:test";

import { placeIn, wayOf } from "../../client/js/student/way.js";

const member = (more = {}) => ({ picture: {}, order: 0, presence: "here", ready: false, in_group: true, ...more });
const me = (more = {}) => ({ id: "s1", ...more });
const way = (talk, mine, others) =>
  wayOf({ room: { talk } }, { members: { s1: member(), ...others } }, me(mine));

test("partners talk as the teacher has set it", () => {
  assert.equal(way("chat", {}, { s2: member() }), "chat");
  assert.equal(way("aloud", {}, { s2: member() }), "aloud");
});

test("who is not in the classroom is written to, and writes", () => {
  assert.equal(way("aloud", {}, { s2: member(), s3: member({ remote: true }) }), "chat");
  assert.equal(way("aloud", { remote: true }, { s2: member() }), "chat");
});

test("somebody who has left the group no longer decides how it talks", () => {
  assert.equal(way("aloud", {}, { s2: member(), s3: member({ remote: true, in_group: false }) }), "aloud");
});

test("children around one screen need no chat, wherever they are", () => {
  assert.equal(way("chat", { beside: "s1" }, { s2: member({ beside: "s1" }) }), "device");
  assert.equal(way("aloud", { beside: "s1", remote: true }, { s2: member({ beside: "s1", remote: true }) }), "device");
  assert.equal(way("chat", { beside: "s1" }, { s2: member({ beside: "s1" }), s3: member() }), "chat");
  assert.equal(way("chat", {}, { s2: member({ beside: "s2" }) }), "chat");
});

test("alone there is nobody to write to, but a chat whose partner has left stays open", () => {
  assert.equal(way("chat", {}, {}), "alone");
  assert.equal(way("chat", {}, { s2: member({ in_group: false }) }), "chat");
  assert.equal(way("chat", { solo: true }, { s2: member({ in_group: false }) }), "alone");
  assert.equal(way("aloud", {}, { s2: member({ in_group: false }) }), "alone");
});

test("who shares a device sits at one place", () => {
  const group = { members: { s1: member({ beside: "s1", place: "table 4" }), s2: member({ beside: "s1" }), s3: member() } };
  const places = ["s1", "s2", "s3"].map((id) => placeIn(group, group.members[id]));
  assert.deepEqual(places, ["table 4", "table 4", undefined]);
});
