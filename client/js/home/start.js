/** "Type a question, press Start" is enough; everything else folds out below. */

import { facts } from "../facts.js";
import { html, useEffect, useRef, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { TextArea } from "../parts/field.js";
import { Figure } from "../parts/figure.js";
import { Trouble } from "../parts/notice.js";
import { t } from "../words.js";
import { PlanDetails } from "./details.js";
import { change, draft } from "./draft.js";
import { readDuration, writeDuration } from "./durations.js";
import { open, opening, rest } from "./opening.js";
import { phaseName, timed } from "./phases.js";
import { planFrom, problemsOf, whereToLook } from "./plan.js";
import { chosenRecipe } from "./recipes.js";

export function StartForm() {
  const { recipes, limits } = facts;
  const chosen = chosenRecipe(draft.value, recipes);
  const recipe = recipes[chosen];
  const pressed = useSignal(false);
  const unfolded = useSignal(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const problems = pressed.value ? problemsOf(draft.value, recipe, limits) : { times: {} };
  useEffect(() => {
    addEventListener("pageshow", rest);
    return () => removeEventListener("pageshow", rest);
  }, []);

  /** @param {Event} event */
  function start(event) {
    event.preventDefault();
    pressed.value = true;
    const place = whereToLook(problemsOf(draft.value, recipe, limits));
    if (place === "none") return void open(planFrom(draft.value, recipe));
    if (place === "folded") unfolded.value = true;
    requestAnimationFrame(() => /** @type {any} */ (form.current)?.querySelector("[aria-invalid=true]")?.focus());
  }

  return html`
    <form class="start" ref=${form} onSubmit=${start} novalidate>
      <${TextArea}
        label=${t("Your question")} class="field__box field__box--grows start__box" rows="3"
        maxlength=${limits.QUESTION_CHARS} error=${problems.question} value=${draft.value.question}
        onInput=${(/** @type {any} */ event) => change({ question: event.currentTarget.value })}
      />
      <${Steps} phases=${timed(draft.value, recipe)} />
      <div class="start__go" data-phase="think">
        <${Button} type="submit" class="button button--primary start__button" aria-disabled=${opening.value.busy}>
          ${opening.value.busy ? t("Opening…") : t("Start")}
        <//>
        <${Button}
          kind="quiet" aria-expanded=${unfolded.value} aria-controls="details"
          onClick=${() => (unfolded.value = !unfolded.value)}
        >
          ${t("Choices, times, pairing…")}
        <//>
      </div>
      <${Trouble} message=${opening.value.problem} putAway=${rest} />
      <div id="details">
        ${unfolded.value && html`
          <${PlanDetails} recipes=${recipes} chosen=${chosen} recipe=${recipe} limits=${limits} problems=${problems} />
        `}
      </div>
    </form>
  `;
}

/** @param {{phases: import("./phases.js").Timed[]}} props */
function Steps({ phases }) {
  return html`
    <ol class="start__steps" data-many=${phases.length > 3}>
      ${phases.map(({ slot, phase, typed }) => html`
        <li class="start__step" data-phase=${phase.kind} key=${slot}>
          <${Figure} kind=${phase.kind} /> <span>${phaseName(phase)} ${writeDuration(readDuration(typed))}</span>
        </li>
      `)}
    </ol>
  `;
}
