/** "Type a question, press Start" is enough; everything else folds out below. */

import { facts } from "../facts.js";
import { html, useEffect, useRef, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { Trouble } from "../parts/notice.js";
import { savePlan } from "../plan-file.js";
import { t } from "../words.js";
import { emptyDraft } from "./blank.js";
import { PlanDetails } from "./details.js";
import { draft, replace } from "./draft.js";
import { open, opening, rest } from "./opening.js";
import { PasscodeBox } from "./passcode-box.js";
import { timed } from "./phases.js";
import { planFrom } from "./plan.js";
import { NO_PROBLEMS, problemsOf, whereToLook } from "./problems.js";
import { Question } from "./question.js";
import { chosenRecipe, recipesFor } from "./recipes.js";
import { Steps } from "./steps.js";
import { TakeBack } from "./take-back.js";

export function StartForm() {
  const recipes = recipesFor(draft.value, facts.recipes);
  const chosen = chosenRecipe(draft.value, recipes);
  const recipe = recipes[chosen];
  const pressed = useSignal(false);
  const unfolded = useSignal(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const problems = pressed.value ? problemsOf(draft.value, recipe, facts.limits) : NO_PROBLEMS;
  const { rounds } = draft.value;
  useEffect(() => {
    addEventListener("pageshow", rest);
    return () => removeEventListener("pageshow", rest);
  }, []);

  /** @param {(plan: import("../protocol.js").Plan) => void} go unless something is missing, which then has the focus */
  function onceWhole(go) {
    pressed.value = true;
    const place = whereToLook(problemsOf(draft.value, recipe, facts.limits));
    if (place === "none") return go(planFrom(draft.value, recipe));
    if (place === "folded") unfolded.value = true;
    requestAnimationFrame(() => /** @type {any} */ (form.current)?.querySelector("[aria-invalid=true]")?.focus());
  }

  function empty() {
    pressed.value = false;
    replace(emptyDraft(), t("The form is empty."), "form");
    requestAnimationFrame(() => form.current?.querySelector("textarea")?.focus());
  }

  return html`
    <form class="start" ref=${form} onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), onceWhole(open))} novalidate>
      <${Question}
        place=${0} label=${rounds.length > 1 ? t("Your first question") : t("Your question")} rows="3"
        class="field__box field__box--grows start__box" problem=${problems.rounds[0]?.question}
      />
      <${TakeBack} place="form" />
      <${Steps} phases=${timed(draft.value, recipe)} questions=${rounds.length} />
      <${PasscodeBox} />
      <div class="start__go" data-phase="think">
        <${Button} type="submit" class="button button--primary start__button" aria-disabled=${opening.value.busy}>
          ${opening.value.busy ? t("Opening…") : t("Start")}
        <//>
        <${Button}
          kind="quiet" aria-expanded=${unfolded.value} aria-controls="details"
          onClick=${() => (unfolded.value = !unfolded.value)}
        >
          ${t("Choices, times, more questions…")}
        <//>
      </div>
      <${Trouble} message=${opening.value.problem} putAway=${rest} />
      <div id="details">
        ${unfolded.value && html`
          <${PlanDetails}
            recipes=${recipes} chosen=${chosen} problems=${problems} onSave=${() => onceWhole(savePlan)} onEmpty=${empty}
          />
        `}
      </div>
    </form>
  `;
}
