import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { keysFrom, recall, remember } from "../../client/js/memory.js";
import { forgetAllOf, keepRoomUntil, keyInRoom, visitRoom } from "../../client/js/room-memory.js";

const DAY_MS = 86_400_000;

// Node has no storage of a browser: memory.js then keeps everything until the page closes.
beforeEach(() => ["BBBBBB", "CCCCCC"].forEach(forgetAllOf));

test("words of a room that nobody came back to for a month are forgotten, the room of now keeps its own", () => {
  visitRoom("BBBBBB", 0);
  remember(keyInRoom("BBBBBB", "words:s1:draft:p1"), { text: "old", kept: "old" });
  visitRoom("CCCCCC", 29 * DAY_MS);
  assert.equal(recall(keyInRoom("BBBBBB", "words:s1:draft:p1")).text, "old");
  remember(keyInRoom("CCCCCC", "words:s1:draft:p1"), { text: "new", kept: "" });
  visitRoom("CCCCCC", 31 * DAY_MS);
  assert.deepEqual(keysFrom("room:BBBBBB"), []);
  assert.equal(recall(keyInRoom("CCCCCC", "words:s1:draft:p1")).text, "new");
});

test("who comes back keeps a room for another month", () => {
  remember(keyInRoom("BBBBBB", "token:student"), "t");
  [0, 20, 40].forEach((days) => visitRoom("BBBBBB", days * DAY_MS));
  visitRoom("CCCCCC", 60 * DAY_MS);
  assert.equal(recall(keyInRoom("BBBBBB", "token:student")), "t");
});

test("a teacher's room is remembered for as long as the server keeps it", () => {
  remember(keyInRoom("BBBBBB", "token:teacher"), "t");
  keepRoomUntil("BBBBBB", 365 * DAY_MS);
  visitRoom("BBBBBB", 0);
  visitRoom("CCCCCC", 364 * DAY_MS);
  assert.equal(recall(keyInRoom("BBBBBB", "token:teacher")), "t");
  visitRoom("CCCCCC", 366 * DAY_MS);
  assert.equal(recall(keyInRoom("BBBBBB", "token:teacher")), undefined);
});

test("to forget a room leaves every other room alone", () => {
  ["BBBBBB", "CCCCCC"].forEach((code) => remember(keyInRoom(code, "joining"), "k"));
  forgetAllOf("BBBBBB");
  assert.deepEqual([recall(keyInRoom("BBBBBB", "joining")), recall(keyInRoom("CCCCCC", "joining"))], [undefined, "k"]);
});
