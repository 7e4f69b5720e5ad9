import { html } from "../html.js";
import { t } from "../words.js";

/**
 * What I thought before the talk, where I am asked once more.
 *
 * @param {object} props
 * @param {import("../protocol.js").MyThought} props.thought
 * @param {{[id: string]: import("../protocol.js").Choice}} [props.options]
 */
export function FirstThought({ thought, options }) {
  const chosen = thought.choice ? options?.[thought.choice]?.text : undefined;
  return html`
    <div class="first-thought">
      <p class="soft">${t("Your first thought: keep it, or change it.")}</p>
      ${thought.not_sure && html`<p>${t("Not sure yet")}</p>`}
      ${chosen && html`<p dir="auto"><strong>${chosen}</strong></p>`}
      ${thought.text && html`<p class="first-thought__words" dir="auto">${thought.text}</p>`}
    </div>
  `;
}
