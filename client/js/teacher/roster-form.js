/** First names of the class, which students tap when they join: typed here, or taken from the class file. */

import { readClass } from "../api.js";
import { facts } from "../facts.js";
import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { TextArea } from "../parts/field.js";
import { Trouble } from "../parts/notice.js";
import { inOrder } from "../order.js";
import { english, t, tn } from "../words.js";
import { useConsole } from "./context.js";

export function RosterForm() {
  const { line, presses, tokens, teacher } = useConsole();
  const roster = inOrder(teacher.roster).map(([, name]) => name);
  const kept = roster.map(({ name }) => name).join("\n");
  const typed = useSignal(/** @type {string | undefined} */ (undefined));
  const problem = useSignal("");
  const { ROSTER_NAMES, NAME_CHARS } = facts.limits;

  async function take() {
    const answer = await readClass(line.code, tokens.teacher ?? "");
    if (!answer.ok) return void (problem.value = answer.message);
    const names = answer.value.names ?? [];
    problem.value = names.length === 0 ? english("There are no names in the class file of this room yet.") : "";
    if (names.length > 0) typed.value = names.join("\n");
  }

  /** @param {Event} event */
  async function keep(event) {
    event.preventDefault();
    const names = (typed.value ?? kept).split("\n").map((name) => name.trim()).filter(Boolean);
    if (await presses.press({ type: "KeepRoster", names })) typed.value = undefined;
  }

  return html`
    <form class="ways roster-form" onSubmit=${keep}>
      <${TextArea} label=${t("Names to tap, one in a line")} value=${typed.value ?? kept} spellcheck=${false}
        maxlength=${ROSTER_NAMES * NAME_CHARS}
        hint=${t("Students tap their name when they join. Whoever has the code can read this list: first names are enough.")}
        onInput=${(/** @type {any} */ event) => (typed.value = event.currentTarget.value)} />
      <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
      <div class="ways__row">
        ${!tokens.isCover && html`<${Button} onClick=${take}>${t("Take the names of the class file")}<//>`}
        ${typed.value !== undefined && typed.value !== kept && html`<${Button} type="submit">${t("Keep these names")}<//>`}
        <span role="status">${roster.length > 0 && standing(roster)}</span>
      </div>
    </form>
  `;
}

/** @param {import("../protocol.js").RosterName[]} roster */
function standing(roster) {
  const taken = roster.filter((name) => name.taken).length;
  return tn("{taken} of {n} name is here", "{taken} of {n} names are here", roster.length, { taken });
}
