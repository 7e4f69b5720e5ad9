import { html } from "../html.js";
import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { Icon } from "../parts/icon.js";
import { useConsole } from "./context.js";
import { Moves, movesInWords } from "./moves.js";
import { sureInWords } from "./sure.js";
import { thoughtsIn } from "./thought.js";
import { votePhases, votesIn } from "./votes.js";

/** How the round's choices stand when the class shares: in one line, and to unfold what they were before the talk. */
export function Choices() {
  const { everyone, teacher } = useConsole();
  const phases = votePhases(everyone);
  if (phases.length === 0) return undefined;
  const last = phases[phases.length - 1];
  return html`
    <details class="choices-fold">
      <summary>
        ${choicesInWords(everyone, teacher, last)}
        <span class="choices-fold__moves">${movesInWords(everyone, teacher, phases)}</span>
      </summary>
      <${ChoiceCounts} phase=${last} before=${phases.length > 1 ? phases[0] : undefined} />
      <${Moves} phases=${phases} />
    </details>
  `;
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {import("../protocol.js").Teacher} teacher
 * @param {string} phase
 * @returns {string} "Chosen: A 3 · B (right) 20 · C 2"
 */
function choicesInWords(everyone, teacher, phase) {
  const chosen = Object.values(votesIn(everyone, teacher, phase));
  const counts = inOrder(everyone.phases[phase].task.options).map(([id], place) => {
    const values = { letter: letterOf(place), n: chosen.filter((each) => each === place).length };
    return teacher.right?.[phase]?.[id] ? t("{letter} (right) {n}", values) : t("{letter} {n}", values);
  });
  return t("Chosen: {counts}", { counts: counts.join(" · ") });
}

/**
 * How many chose what, and what is right: on this screen alone, so that nobody follows the crowd.
 *
 * @param {{phase: string, before?: string}} props nothing is shown for a phase without choices; before: an earlier vote
 */
export function ChoiceCounts({ phase, before }) {
  const { everyone, teacher } = useConsole();
  const options = inOrder(everyone.phases[phase]?.task.options);
  if (options.length === 0) return undefined;
  const thoughts = Object.values(thoughtsIn(teacher, phase));
  const earlier = before === undefined ? undefined : inOrder(everyone.phases[before].task.options);
  const right = teacher.right?.[phase] ?? {};
  return html`
    <section class="choices" aria-label=${t("Choices; only you see this")}>
      <ul class="choices__list">
        ${options.map(([id, { text }], place) => html`
          <${ChoiceCount}
            key=${id} letter=${letterOf(place)} text=${text} isRight=${right[id] === true} all=${thoughts.length}
            chosen=${thoughts.filter(({ choice }) => choice === id)}
            before=${earlier && choosersOf(earlier[place]?.[0], before ?? "", teacher)}
          />
        `)}
      </ul>
    </section>
  `;
}

/**
 * @param {string | undefined} option
 * @param {string} phase
 * @param {import("../protocol.js").Teacher} teacher
 */
function choosersOf(option, phase, teacher) {
  return Object.values(thoughtsIn(teacher, phase)).filter(({ choice }) => choice !== undefined && choice === option).length;
}

/**
 * @param {object} props
 * @param {string} props.letter
 * @param {string} props.text
 * @param {boolean} props.isRight
 * @param {import("../protocol.js").ThoughtSeen[]} props.chosen who chose it
 * @param {number} props.all who chose anything
 * @param {number} [props.before] how many had chosen it
 */
function ChoiceCount({ letter, text, isRight, chosen, all, before }) {
  const share = all === 0 ? 0 : (100 * chosen.length) / all;
  const sure = sureInWords(chosen);
  return html`
    <li class="choice" data-right=${isRight}>
      <span class="choice__text" dir="auto">
        ${isRight && html`<span class="choice__right"><${Icon} name="check" /> ${t("right")}</span> `}<b>${letter}</b> ${text}
      </span>
      <span class="choice__numbers">
        ${before !== undefined && html`<span class="choice__before">${t("{n} before", { n: before })}</span> `}
        <b class="choice__count">${chosen.length}</b>
      </span>
      ${sure && html`<span class="choice__sure">${sure}</span>`}
      <span class="choice__bar"><span class="choice__part" style=${{ inlineSize: `${share}%` }}></span></span>
    </li>
  `;
}
