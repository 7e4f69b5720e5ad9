/** One line from the teacher on every student's screen, until the next one or until it is taken away. */

import { facts } from "../facts.js";
import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { TextArea } from "../parts/field.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";
import { Sheet } from "./sheet.js";

export function SayAllSheet() {
  const { presses, everyone } = useConsole();
  const words = useSignal("");
  const stands = everyone.line?.text;

  /** @param {Event} event */
  async function say(event) {
    event.preventDefault();
    const text = words.value.trim();
    if (text && (await presses.press({ type: "SayToAll", text }))) words.value = "";
  }

  return html`
    <${Sheet} title=${t("Write to all")}>
      <div role="status">
        ${stands && html`
          <div class="card said">
            <p class="card__title">${t("On every student’s screen now")}</p>
            <p class="card__words" dir="auto">${stands}</p>
            <${OrderButton} order=${{ type: "SayToAll", text: "" }}>${t("Take it away")}<//>
          </div>
        `}
      </div>
      <form class="say-all" onSubmit=${say}>
        <${TextArea}
          label=${stands ? t("Say something else instead") : t("Your line")} maxlength=${facts.limits.LINE_CHARS} value=${words.value}
          hint=${t("It stands on every student’s screen until you take it away. Everybody can read it.")}
          onInput=${(/** @type {any} */ event) => (words.value = event.currentTarget.value)}
          onKeyDown=${(/** @type {KeyboardEvent} */ event) => isSend(event) && say(event)}
        />
        <${Button} type="submit" aria-disabled=${words.value.trim() === ""}>${t("Send to all")}<//>
      </form>
    <//>
  `;
}

/**
 * One line has no breaks; in an input method, Enter only picks a word.
 *
 * @param {KeyboardEvent} event
 */
function isSend(event) {
  return event.key === "Enter" && !event.isComposing;
}
