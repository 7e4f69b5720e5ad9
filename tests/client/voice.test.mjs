import assert from "node:assert/strict";
import { test } from "node:test";

import { localVoice } from "../../client/js/student/voice.js";

const voice = (lang, more = {}) => ({ lang, localService: true, default: false, ...more });

test("no voice of another machine ever reads", () => {
  assert.equal(localVoice([voice("en-GB", { localService: false, default: true })], "en"), undefined);
  assert.equal(localVoice([], "en"), undefined);
});

test("a voice of the page's language reads, else the device's own", () => {
  const [english, spanish, own] = [voice("en_US"), voice("es-MX"), voice("fi-FI", { default: true })];
  assert.equal(localVoice([english, spanish, own], "es"), spanish);
  assert.equal(localVoice([own, english], "en"), english);
  assert.equal(localVoice([english, own], "ar"), own);
});
