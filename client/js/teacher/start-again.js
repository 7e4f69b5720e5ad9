import { startAgain } from "../again.js";
import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { Trouble } from "../parts/notice.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";

/** The same plan for another class: an empty room with a code of its own. */
export function StartAgain() {
  const { line, tokens } = useConsole();
  const busy = useSignal(false);
  const problem = useSignal("");

  async function start() {
    if (busy.value) return;
    busy.value = true;
    const started = await startAgain(line.code, tokens.teacher ?? "");
    busy.value = false;
    if (started.ok) location.assign(started.address);
    else problem.value = started.message;
  }

  return html`
    <${Button} class="button desk__again" aria-disabled=${busy.value} onClick=${start}>${t("Same plan, new class")}<//>
    <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
  `;
}
