import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";

/**
 * What somebody thought: the choice, "not sure yet", the words, and whether it came unfinished or late.
 *
 * @param {{thought: import("../protocol.js").ThoughtSeen | import("../protocol.js").MemberThought}} props
 */
export function ThoughtWords({ thought }) {
  const { everyone } = useConsole();
  const options = everyone.phases[thought.phase]?.task.options ?? {};
  const choice = options[thought.choice ?? ""]?.text;
  return html`
    ${!thought.finished && html`<span class="mark-word">${t("unfinished")}</span> `}
    ${"late" in thought && html`<span class="mark-word">${t("late")}</span> `}
    ${thought.not_sure && html`<em>${t("not sure yet")}</em> `}
    ${choice && html`<b dir="auto">${choice}</b> `}
    <span dir="auto">${thought.text}</span>
  `;
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
