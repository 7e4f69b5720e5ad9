/** The questions of the lesson, one after the other: how each is answered, and the order. */

import { facts } from "../facts.js";
import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { noRound } from "./blank.js";
import { change, draft } from "./draft.js";
import { RoundEditor } from "./round.js";
import { TakeBack } from "./take-back.js";

/**
 * @param {object} props
 * @param {import("./recipes.js").Recipe} props.recipe
 * @param {import("./problems.js").RoundProblems[]} props.problems by place
 */
export function RoundsEditor({ recipe, problems }) {
  const { rounds, bilingual } = draft.value;
  const add = () => {
    change({ rounds: [...rounds, { ...noRound(), task: rounds[rounds.length - 1].task }] });
    requestAnimationFrame(() => focusFirst(`[data-round="${rounds.length}"] textarea`));
  };
  return html`
    ${rounds.map((_, place) => html`
      <${RoundEditor} key=${place} place=${place} recipe=${recipe} problems=${problems[place] ?? {}} focusFirst=${focusFirst} />
    `)}
    <${TakeBack} place="rounds" />
    <div class="rounds__more">
      ${rounds.length < facts.limits.ROUNDS && html`
        <${Button} kind="quiet" data-adds="round" onClick=${add}>${t("One more question")}<//>
      `}
      <${Button} kind="quiet" onClick=${() => change({ bilingual: !bilingual })}>
        ${bilingual ? t("Use one language only") : t("Add a second language")}
      <//>
    </div>
  `;
}

/** @param {string[]} selectors the first that is there gets the focus */
function focusFirst(...selectors) {
  for (const selector of selectors) {
    /** @type {HTMLElement | null} */
    const found = document.querySelector(selector);
    if (found) return found.focus();
  }
}
