import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { keepDevice, NOBODY, othersAfter, recallDevice, withNews, without } from "../../client/js/student/device.js";

const CODE = "KTWFNX";
const maya = { token: "m", id: "s1", name: "Maya" };
const leo = { token: "l", id: "s2", name: "Leo" };
const ana = { token: "a", id: "s3", name: "Ana" };
const tokens = (children) => children.map(({ token }) => token);

// Node has no storage of a browser: memory.js then keeps everything until the page closes.
beforeEach(() => {
  globalThis.location = { pathname: `/r/${CODE}`, search: "", hash: "" };
  globalThis.history = { state: null, replaceState: () => undefined };
  keepDevice(CODE, NOBODY);
});

test("nobody has joined on a device that was never here", () => {
  assert.deepEqual(recallDevice(CODE), NOBODY);
});

test("a reload comes back to the child that had the device in hand", () => {
  keepDevice(CODE, { children: [maya, leo], inHand: "l" });
  assert.deepEqual(recallDevice(CODE), { children: [maya, leo], inHand: "l" });
});

test("a key in the address that is none of theirs is somebody else's device", () => {
  keepDevice(CODE, { children: [maya, leo], inHand: "m" });
  location.hash = "#key=x";
  assert.deepEqual(recallDevice(CODE), { children: [{ token: "x" }], inHand: "x" });
});

test("everybody gets the device in turn", () => {
  const device = { children: [maya, leo, ana], inHand: "l" };
  assert.deepEqual(tokens(othersAfter(device, "l")), ["a", "m"]);
  assert.deepEqual(tokens(othersAfter(device, "a")), ["m", "l"]);
  assert.deepEqual(othersAfter({ children: [maya], inHand: "m" }, "m"), []);
});

test("when a child leaves, the next one goes on, and who has the device keeps it", () => {
  const device = { children: [maya, leo, ana], inHand: "l" };
  assert.deepEqual(without(device, "l"), { children: [maya, ana], inHand: "a" });
  assert.deepEqual(without(device, "m"), { children: [leo, ana], inHand: "l" });
  assert.deepEqual(without({ children: [maya], inHand: "m" }, "m"), NOBODY);
});

test("news of one child changes nobody else, and brings no one back who has left", () => {
  const device = { children: [maya, leo], inHand: "m" };
  assert.deepEqual(withNews(device, "l", { name: "Leon" }).children, [maya, { ...leo, name: "Leon" }]);
  assert.deepEqual(withNews(device, "a", { name: "Ana" }), device);
});
