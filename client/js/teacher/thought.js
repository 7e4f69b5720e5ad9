import { html } from "../html.js";
import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { sureWord } from "./sure.js";

/**
 * What somebody thought: the choice, "not sure yet", the words, and whether it came unfinished or late.
 *
 * @param {object} props
 * @param {import("../protocol.js").ThoughtSeen | import("../protocol.js").MemberThought} props.thought
 * @param {boolean} [props.brief] of a choice its letter alone
 */
export function ThoughtWords({ thought, brief = false }) {
  const { everyone } = useConsole();
  const choice = brief ? choiceLetter(everyone, thought) : choiceText(everyone, thought);
  return html`
    ${!thought.finished && html`<span class="mark-word">${t("unfinished")}</span> `}
    ${"late" in thought && html`<span class="mark-word">${t("late")}</span> `}
    ${"aside" in thought && thought.aside && html`<span class="mark-word">${t("set aside for care")}</span> `}
    ${thought.not_sure && html`<em>${t("not sure yet")}</em> `}
    ${choice && html`<b dir="auto">${choice}</b> `}
    ${"sure" in thought && thought.sure !== undefined && html`<span class="mark-word">${sureWord(thought.sure)}</span> `}
    <span dir="auto">${thought.text}</span>
  `;
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {{phase: string, choice?: string}} thought
 * @returns {string | undefined} the words of the option that was chosen
 */
export function choiceText(everyone, { phase, choice = "" }) {
  return everyone.phases[phase]?.task.options?.[choice]?.text;
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {{phase: string, choice?: string}} thought
 */
function choiceLetter(everyone, { phase, choice }) {
  return letterOf(inOrder(everyone.phases[phase]?.task.options).findIndex(([id]) => id === choice));
}

/**
 * @param {import("../protocol.js").Teacher} teacher
 * @param {string} phase
 * @returns {{[student: string]: import("../protocol.js").ThoughtSeen}} by student
 */
export function thoughtsIn(teacher, phase) {
  const thoughts = Object.values(teacher.thoughts ?? {}).filter((thought) => thought.phase === phase);
  return Object.fromEntries(thoughts.map((thought) => [thought.student, thought]));
}
