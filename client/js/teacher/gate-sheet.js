/** What gets through, to be settled before the lesson or in the middle of it. */

import { facts } from "../facts.js";
import { html, useSignal } from "../html.js";
import { inOrder } from "../order.js";
import { Button } from "../parts/button.js";
import { TextArea } from "../parts/field.js";
import { t } from "../words.js";
import { ChatSwitch } from "./chat-switch.js";
import { useConsole } from "./context.js";
import { GateChoice } from "./gate.js";
import { SheetButton } from "./sheet-button.js";
import { Sheet } from "./sheet.js";

export function GateSheet() {
  const { teacher, everyone } = useConsole();
  return html`
    <${Sheet} title=${t("Cards and chat")} ways=${html`<${SheetButton} kind="moderate">${t("Cards one by one")}<//>`}>
      <${GateChoice} />
      ${everyone.room.talk === "chat" && html`
        <section class="ways">
          <h3 class="ways__title">${t("Talk of the groups")}</h3>
          <div class="ways__row"><${ChatSwitch} /><${SheetButton} kind="flags">${t("Reports")}<//></div>
          <p class="soft">${t("Students are told that you can read along. With the chat closed they write answers and cards, but no messages.")}</p>
        </section>
      `}
      <${OwnWords} />
      ${Object.keys(teacher.care ?? {}).length > 0 && html`<div><${SheetButton} kind="care">${t("Set aside for care")}<//></div>`}
    <//>
  `;
}

/** Besides the rude words of the language. */
function OwnWords() {
  const { presses, teacher } = useConsole();
  const kept = inOrder(teacher.own_words).map(([, { text }]) => text).join("\n");
  const typed = useSignal(/** @type {string | undefined} */ (undefined));
  const { OWN_WORDS, WORD_CHARS } = facts.limits;

  /** @param {Event} event */
  async function keep(event) {
    event.preventDefault();
    const words = (typed.value ?? kept).split("\n").map((word) => word.trim()).filter(Boolean);
    if (await presses.press({ type: "KeepWords", words: [...new Set(words)] })) typed.value = undefined;
  }

  return html`
    <form class="ways own-words" onSubmit=${keep}>
      <${TextArea} label=${t("Words that you doubt too, one in a line")} value=${typed.value ?? kept}
        maxlength=${OWN_WORDS * WORD_CHARS} spellcheck=${false}
        hint=${t("A name or a card with one of them waits for you. Doubt holds, it never blocks.")}
        onInput=${(/** @type {any} */ event) => (typed.value = event.currentTarget.value)} />
      ${typed.value !== undefined && typed.value !== kept && html`
        <div class="ways__row"><${Button} type="submit">${t("Keep these words")}<//></div>
      `}
    </form>
  `;
}
