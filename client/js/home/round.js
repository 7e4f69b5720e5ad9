/** One of the questions: alone it is no more than how it is answered; among others it can be moved and removed. */

import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icon.js";
import { t } from "../words.js";
import { OneOf } from "./choosing.js";
import { change, changeRound, draft, replace } from "./draft.js";
import { OptionsEditor } from "./options.js";
import { Question } from "./question.js";
import { taskOf } from "./recipes.js";

/**
 * @param {object} props
 * @param {number} props.place
 * @param {import("./recipes.js").Recipe} props.recipe
 * @param {import("./problems.js").RoundProblems} props.problems
 * @param {(...selectors: string[]) => void} props.focusFirst
 */
export function RoundEditor({ place, recipe, problems, focusFirst }) {
  const { rounds } = draft.value;
  const n = place + 1;
  if (rounds.length === 1) return html`<${Answering} place=${place} recipe=${recipe} problem=${problems.options} />`;
  return html`
    <div class="round" role="group" aria-labelledby=${`round-${n}`} data-round=${place}>
      <div class="round__head">
        <h2 class="round__title" id=${`round-${n}`}>${t("Question {n}", { n })}</h2>
        <${Order} place=${place} focusFirst=${focusFirst} />
      </div>
      ${place === 0
        ? rounds[0].question.trim() && html`<p class="round__words" dir="auto">${rounds[0].question}</p>`
        : html`<${Question} place=${place} label=${t("What do you ask?")} problem=${problems.question} />`}
      <${Answering} place=${place} recipe=${recipe} problem=${problems.options} />
    </div>
  `;
}

/** @param {{place: number, recipe: import("./recipes.js").Recipe, problem?: string}} props */
function Answering({ place, recipe, problem }) {
  const task = taskOf(draft.value.rounds[place], recipe);
  const tasks = /** @type {const} */ ([
    ["text", t("in their own words")],
    ["choice", t("by choosing, and saying why")],
  ]);
  return html`
    <${OneOf} legend=${t("Students answer")} options=${tasks} value=${task}
      onChoose=${(/** @type {typeof task} */ kind) => changeRound(place, { task: kind })} />
    ${task === "choice" && html`<${OptionsEditor} round=${place} problem=${problem} />`}
  `;
}

/** @param {{place: number, focusFirst: (...selectors: string[]) => void}} props */
function Order({ place, focusFirst }) {
  const { rounds } = draft.value;
  const n = place + 1;

  /** @param {number} to */
  function move(to) {
    const others = rounds.filter((_, at) => at !== place);
    const moved = [...others.slice(0, to), rounds[place], ...others.slice(to)];
    change({ rounds: moved });
    const same = `[data-round="${to}"] [data-moves="${to < place ? "up" : "down"}"]`;
    requestAnimationFrame(() => focusFirst(same, `[data-round="${to}"] [data-moves]`));
  }

  function remove() {
    const words = t("Question {n} is removed.", { n });
    replace({ ...draft.value, rounds: rounds.filter((_, at) => at !== place) }, words, "rounds");
    requestAnimationFrame(() => focusFirst("[data-takes-back]"));
  }

  return html`
    <div class="round__order">
      ${place > 0 && html`
        <${Button} kind="quiet" data-moves="up" aria-label=${t("Move question {n} up", { n })} onClick=${() => move(place - 1)}>
          <${Icon} name="up" />
        <//>
      `}
      ${place < rounds.length - 1 && html`
        <${Button} kind="quiet" data-moves="down" aria-label=${t("Move question {n} down", { n })} onClick=${() => move(place + 1)}>
          <${Icon} name="down" />
        <//>
      `}
      <${Button} kind="quiet" aria-label=${t("Remove question {n}", { n })} onClick=${remove}>×<//>
    </div>
  `;
}
