import { openLine } from "../connection.js";
import { facts } from "../facts.js";
import { html, useEffect, useMemo, useState } from "../html.js";
import { LineNotice } from "../parts/notice.js";
import { forgetToken, takeToken } from "../tokens.js";
import { t } from "../words.js";
import { Goodbye } from "./goodbye.js";
import { Join } from "./join.js";
import { forgetWords } from "./words-key.js";
import { Lesson } from "./lesson.js";
import { followKeyboard } from "./seen.js";

/** From the name box to the end of the lesson. */
export function StudentPage() {
  const { code } = facts;
  const [token, setToken] = useState(() => takeToken("student", code));
  useEffect(followKeyboard, []);
  if (!token) return html`<${Join} code=${code} joined=${setToken} />`;
  return html`<${Seat} key=${token} code=${code} token=${token} giveUp=${() => setToken(undefined)} />`;
}

/**
 * A student's place in the room.
 *
 * @param {{code: string, token: string, giveUp: () => void}} props
 */
function Seat({ code, token, giveUp }) {
  const line = useMemo(() => openLine({ code, token, role: "student" }), [code, token]);
  useEffect(() => line.close, [line]);
  const state = line.state.value;
  const reason = line.farewell.value;
  const problem = line.refusal.value;

  useEffect(() => {
    if (reason === "left" || reason === "removed" || reason === "deleted") forgetWords(code);
    if (problem?.code === "bad_token") forgetToken("student", code);
    if (reason === "left" || problem?.code === "bad_token") giveUp();
  }, [reason, problem]);

  if (state === "over" || state === "refused") return html`<${Goodbye} reason=${reason} problem=${problem} />`;
  const everyone = line.store.everyone.value;
  const student = line.store.student.value;
  if (everyone && student) return html`<${Lesson} line=${line} everyone=${everyone} student=${student} />`;
  return html`<main class="plain"><${LineNotice} line=${line} /><h1 class="plain__title">${t("Coming in…")}</h1></main>`;
}
