/** The way in for students who came to the front page. */

import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { isUnknown, readCode } from "./code.js";

export function JoinForm() {
  const typed = useSignal("");
  const problem = useSignal("");

  /** @param {"r" | "teach"} side of the room */
  async function go(side) {
    const { code, problem: unreadable } = readCode(typed.value);
    problem.value = unreadable ?? "";
    if (code && !(await isUnknown(code))) return location.assign(`/${side}/${code}`);
    problem.value ||= t("There is no room with that code. Look at the board once more.");
    document.getElementById("code")?.focus();
  }

  return html`
    <form class="join" data-phase="pair" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), go("r"))} novalidate>
      <h2 class="join__title"><label for="code">${t("Joining a class?")}</label></h2>
      <input
        id="code" class="field__box join__code" autocomplete="off" autocapitalize="characters" spellcheck=${false}
        maxlength="20" placeholder="KTW FNX" dir="ltr" aria-invalid=${problem.value ? "true" : undefined}
        aria-describedby="code-problem" value=${typed.value}
        onInput=${(/** @type {any} */ event) => (typed.value = event.currentTarget.value)}
      />
      <p id="code-problem" class="field__error" role="alert">${problem.value}</p>
      <${Button} kind="primary" type="submit">${t("Join")}<//>
      <${Button} kind="quiet" onClick=${() => go("teach")}>${t("I am the teacher")}<//>
    </form>
  `;
}
