import assert from "node:assert/strict";
import { test } from "node:test";

import { localVoice } from "../../client/js/student/voice.js";

const voice = (lang, more = {}) => ({ lang, localService: true, default: false, ...more });

test("no voice of another machine ever reads", () => {
  assert.equal(localVoice([voice("en-GB", { localService: false, default: true })], "Why?", "en"), undefined);
  assert.equal(localVoice([], "Why?", "en"), undefined);
});

test("a voice of the page's language reads, else the device's own", () => {
  const [english, spanish, own] = [voice("en_US"), voice("es-MX"), voice("fi-FI", { default: true })];
  assert.equal(localVoice([english, spanish, own], "¿Por qué?", "es"), spanish);
  assert.equal(localVoice([own, english], "Why?", "en"), english);
  assert.equal(localVoice([english, own], "Why?", "ar"), own);
});

test("a text in other letters is read by a voice that knows them, or not at all", () => {
  const [english, arabic] = [voice("en-GB", { default: true }), voice("ar-EG")];
  assert.equal(localVoice([english, arabic], "لماذا يطفو الجليد؟", "en"), arabic);
  assert.equal(localVoice([english], "لماذا يطفو الجليد؟", "en"), undefined);
  assert.equal(localVoice([english, arabic], "What is π?", "en"), english);
});
