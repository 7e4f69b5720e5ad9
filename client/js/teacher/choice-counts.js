import { html } from "../html.js";
import { letterOf, phasesOfRound } from "../lesson.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { Icon } from "../parts/icon.js";
import { useConsole } from "./context.js";
import { thoughtsIn } from "./thought.js";

/**
 * How many chose what, and what is right: on this screen alone, so that nobody follows the crowd.
 *
 * @param {{phase: string}} props nothing is shown for a phase without choices
 */
export function ChoiceCounts({ phase }) {
  const { everyone, teacher } = useConsole();
  const options = inOrder(everyone.phases[phase]?.task.options);
  if (options.length === 0) return undefined;
  const chosen = Object.values(thoughtsIn(teacher, phase)).map((thought) => thought.choice);
  const right = teacher.right?.[phase] ?? {};
  return html`
    <section class="choices" aria-label=${t("Choices; only you see this")}>
      <ul class="choices__list">
        ${options.map(([id, { text }], place) => html`
          <${ChoiceCount}
            key=${id} letter=${letterOf(place)} text=${text} isRight=${right[id] === true} all=${chosen.length}
            count=${chosen.filter((choice) => choice === id).length}
          />
        `)}
      </ul>
    </section>
  `;
}

/** @param {{letter: string, text: string, isRight: boolean, count: number, all: number}} props */
function ChoiceCount({ letter, text, isRight, count, all }) {
  const share = all === 0 ? 0 : (100 * count) / all;
  return html`
    <li class="choice" data-right=${isRight}>
      <span class="choice__text" dir="auto">
        ${isRight && html`<span class="choice__right"><${Icon} name="check" /> ${t("right")}</span> `}<b>${letter}</b> ${text}
      </span>
      <b class="choice__count">${count}</b>
      <span class="choice__bar"><span class="choice__part" style=${{ inlineSize: `${share}%` }}></span></span>
    </li>
  `;
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @returns {string | undefined} the round's latest think phase with choices
 */
export function latestChoicePhase(everyone) {
  const asked = phasesOfRound(everyone).filter(([, { kind, task }]) => kind === "think" && task.type === "choice");
  return asked[asked.length - 1]?.[0];
}
