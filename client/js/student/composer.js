import { facts } from "../facts.js";
import { html, useRef, useState } from "../html.js";
import { TextArea } from "../parts/field.js";
import { Icon } from "../parts/icon.js";
import { inOrder } from "../order.js";
import { isolated, t } from "../words.js";
import { wordsKey } from "./words-key.js";
import { partnersOf } from "./partners.js";
import { useWordsHere } from "./words-kept.js";

const { MESSAGE_CHARS } = facts.limits;

/**
 * The line for a message, with beginnings to tap.
 *
 * @param {import("./pair.js").GroupProps & {said: import("./said.js").Said}} props
 */
export function Composer({ line, everyone, student, phase, id, group, said }) {
  const [text, setText, putBack] = useWordsHere(wordsKey(line.code, student.me.id, "message", phase));
  const [trouble, setTrouble] = useState(/** @type {string | undefined} */ (undefined));
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));

  const closed = everyone.room.chat_off || student.me.muted;

  /** @param {string} words */
  function write(words) {
    setText(words);
    line.typing();
  }

  /** @param {string} starter */
  function begin(starter) {
    write(text.trim() === "" ? `${openEnd(starter)} ` : `${text.trimEnd()} ${openEnd(starter)} `);
    box.current?.focus();
  }

  async function send() {
    const words = text.trim();
    if (words === "" || closed) return;
    setText("");
    box.current?.focus();
    const problem = await said.say(words);
    setTrouble(problem);
    if (problem) putBack(words);
  }

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  }

  const starters = inOrder(everyone.phases[phase]?.starters);
  return html`
    <div class="composer">
      ${starters.length > 0 && !closed && html`
        <ul class="starters" aria-label=${t("Ways to begin")}>
          ${starters.map(([key, starter]) => html`
            <li key=${key}>
              <button type="button" class="starter" dir="auto" onClick=${() => begin(starter.text)}>${starter.text}</button>
            </li>
          `)}
        </ul>
      `}
      <div class="composer__row">
        <${TextArea} box=${box} label=${address(group, student.me.id)} hideLabel=${true} value=${text} maxlength=${MESSAGE_CHARS}
          placeholder=${address(group, student.me.id)} enterkeyhint="send" error=${trouble}
          hint=${everyone.room.chat_off && t("Your teacher has closed the chat. Your words are still here.")}
          onInput=${(/** @type {any} */ event) => write(event.currentTarget.value)} onKeyDown=${onKeyDown} />
        <button type="button" class="button button--primary composer__send" aria-label=${t("Send")} aria-disabled=${Boolean(closed)}
          onClick=${send}>
          <${Icon} name="up" />
        </button>
      </div>
    </div>
  `;
}

/** @param {string} starter "I agree because…" */
function openEnd(starter) {
  return starter.replace(/(\.{3}|…)\s*$/, "").trimEnd();
}

/**
 * @param {import("../protocol.js").Group} group
 * @param {string} me
 */
function address(group, me) {
  const partners = partnersOf(group, me);
  const name = partners[0]?.[1].name;
  if (partners.length > 1) return t("Write to your group");
  return name ? t("Write to {name}", { name: isolated(name) }) : t("Write to your partner");
}
