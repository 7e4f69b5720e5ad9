import { html, useEffect, useState } from "../html.js";
import { Icon } from "../parts/icon.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";
import { Answer } from "./answer.js";
import { Composer } from "./composer.js";
import { nameIn } from "./partners.js";
import { findOwnWords } from "./own-words.js";
import { isBoxInUse } from "./seen.js";

/**
 * @typedef {object} TalkProps
 * @property {import("./said.js").Said} said
 * @property {import("./way.js").Way} way
 * @property {boolean} allSpeak aloud: everybody has had a turn, now they find one line
 */

/**
 * What stands above the keyboard in a talk: the shared answer, folded or open, and in a chat the line for a message.
 *
 * @param {import("./pair.js").GroupProps & TalkProps} props
 */
export function Dock(props) {
  const { line, group, id, student, phase, order, way, allSpeak } = props;
  const [opened, setOpened] = useState(
    /** @returns {"no" | "by hand" | "by itself"} */ () => (findOwnWords(line.code, student, phase, id) ? "by itself" : "no"),
  );
  const isOpen = opened !== "no";
  const { ready } = student.me;
  useEffect(() => {
    if (allSpeak && !isOpen && !isBoxInUse()) setOpened("by itself");
  }, [allSpeak]);
  return html`
    <footer class="dock">
      <div class="dock__row">
        <button type="button" class="answer-bar" aria-expanded=${isOpen} onClick=${() => setOpened(isOpen ? "no" : "by hand")}>
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
      ${isOpen && html`<${Answer} ...${props} asked=${opened === "by hand"} />`}
      ${!isOpen && way === "chat" && html`<${Composer} ...${props} />`}
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
