import { readCare } from "../api.js";
import { html, useSignal } from "../html.js";
import { language } from "../language.js";
import { Button } from "../parts/button.js";
import { Trouble } from "../parts/notice.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { handOver } from "./hand-over.js";

/** Downloads what was set aside and what was reported. A stand-in has no such key. */
export function CareFile() {
  const { line, tokens, teacher } = useConsole();
  const busy = useSignal(false);
  const problem = useSignal("");
  if (tokens.isCover || !(teacher.care || teacher.flags)) return undefined;

  async function take() {
    if (busy.value) return;
    busy.value = true;
    const answer = await readCare(line.code, tokens.teacher ?? "", language.value);
    busy.value = false;
    problem.value = answer.ok ? "" : answer.message;
    if (answer.ok) handOver(answer.value, `elbow-room-${line.code.toLowerCase()}-care.md`);
  }

  return html`
    <${Button} aria-disabled=${busy.value} onClick=${take}>${t("File for care")}<//>
    <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
  `;
}
