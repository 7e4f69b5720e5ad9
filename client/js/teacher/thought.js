import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";

/**
 * What somebody thought: the choice, "not sure yet", the words, and whether it came unfinished or late.
 *
 * @param {{thought: import("../protocol.js").ThoughtSeen}} props
 */
export function ThoughtWords({ thought }) {
  const { everyone } = useConsole();
  const options = everyone.phases[thought.phase]?.task.options ?? {};
  const choice = options[thought.choice ?? ""]?.text;
  return html`
    ${!thought.finished && html`<span class="mark-word">${t("unfinished")}</span> `}
    ${thought.late && html`<span class="mark-word">${t("late")}</span> `}
    ${thought.not_sure && html`<em>${t("not sure yet")}</em> `}
    ${choice && html`<b dir="auto">${choice}</b> `}
    <span dir="auto" class="thought__text">${thought.text}</span>
  `;
}
