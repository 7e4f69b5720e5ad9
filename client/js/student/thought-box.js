import { facts } from "../facts.js";
import { html } from "../html.js";
import { TextArea } from "../parts/field.js";
import { t } from "../words.js";
import { KeptMark } from "./kept-mark.js";
import { sureWords } from "./sure.js";

const { THOUGHT_CHARS } = facts.limits;

/**
 * The one box of thinking. After Done it is read, not written, until somebody wants to go on.
 *
 * @param {object} props
 * @param {import("./words-kept.js").KeptWords} props.words
 * @param {boolean} props.isDone
 * @param {import("../protocol.js").MyThought | undefined} props.thought
 * @param {boolean} props.withChoices
 * @param {string} props.nextReader
 * @param {boolean} props.goesOn there is time left, and the clock runs
 */
export function ThoughtBox({ words, isDone, thought, withChoices, nextReader, goesOn }) {
  if (isDone) {
    return html`
      <section class="card thought-done">
        <h2 class="card__title">${t("You handed in")}</h2>
        ${thought?.not_sure && html`<p class="thought-done__not-sure">${t("Not sure yet")}</p>`}
        ${thought?.text && html`<p class="card__words" dir="auto">${thought.text}</p>`}
        ${!thought?.text && !thought?.not_sure && html`<p class="soft">${t("Your choice, without words.")}</p>`}
        ${thought?.sure !== undefined && html`<p class="soft">${t("How sure")}: ${sureWords(thought.sure)}</p>`}
      </section>
      <p class="soft reader">${nextReader}</p>
      ${goesOn && html`<p class="further">${invitation(thought)}</p>`}
    `;
  }
  return html`
    <div class="thought-box">
      <${TextArea} label=${withChoices ? t("Why?") : t("What do you think?")} hideLabel=${!withChoices} value=${words.text}
        maxlength=${THOUGHT_CHARS} placeholder=${withChoices ? t("Why do you think so?") : t("Write what you think…")}
        onInput=${(/** @type {any} */ event) => words.type(event.currentTarget.value)} onBlur=${words.flush}
        hint=${html`<span class="reader">${nextReader}</span><${KeptMark} words=${words} />`} />
    </div>
  `;
}

/** @param {import("../protocol.js").MyThought | undefined} thought */
function invitation(thought) {
  if (thought?.not_sure) return t("That is a fine start. What would you like to hear from your partner?");
  return t("Still time? What makes you think so? You can keep writing.");
}
