import { html, useState } from "../html.js";
import { Icon } from "../parts/icon.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";
import { Answer } from "./answer.js";
import { Composer } from "./composer.js";
import { nameIn } from "./partners.js";

/**
 * What stands above the keyboard in a talk: the shared answer, folded or open, and the line for a message.
 *
 * @param {import("./pair.js").GroupProps & {said: import("./said.js").Said}} props
 */
export function Dock(props) {
  const { group, id, student, order } = props;
  const [isOpen, setOpen] = useState(false);
  const { ready } = student.me;
  return html`
    <footer class="dock">
      <div class="dock__row">
        <button type="button" class="answer-bar" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>
          <${Icon} name="pen" />
          <span class="answer-bar__words">
            <strong>${t("Our answer")}</strong>
            <span class="answer-bar__state" dir="auto">${isOpen ? t("Fold away") : summary(group, student.me.id)}</span>
          </span>
        </button>
        <button type="button" class=${ready ? "button ready ready--on" : "button ready"} aria-pressed=${ready}
          disabled=${!group.talk.open} onClick=${() => order({ type: "SetReady", group: id, ready: !ready })}>
          ${ready && html`<${Icon} name="check" />`}${t("We’re done")}
        </button>
      </div>
      ${isOpen ? html`<${Answer} ...${props} />` : html`<${Composer} ...${props} />`}
    </footer>
  `;
}

/**
 * @param {import("../protocol.js").Group} group
 * @param {string} me
 */
function summary(group, me) {
  const { pen, text } = group.answer;
  if (text) return text;
  if (pen === me) return t("You have the pen");
  if (pen) return tx("{name} has the pen", { name: html`<${Name} name=${nameIn(group, pen)} />` });
  return t("Nobody has written yet");
}
