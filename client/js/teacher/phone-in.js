/** On the laptop: the number that a phone of the teacher's shows, and the phones and cover links that there are. */

import { facts } from "../facts.js";
import { html, useSignal } from "../html.js";
import { inOrder } from "../order.js";
import { Button } from "../parts/button.js";
import { TextField } from "../parts/field.js";
import { english, locale, t } from "../words.js";
import { useConsole } from "./context.js";
import { admitConsole } from "./key-calls.js";

const SIX_DIGITS = /^[0-9]{6}$/;

export function PhoneIn() {
  const { line, tokens } = useConsole();
  const typed = useSignal("");
  const problem = useSignal("");
  const news = useSignal("");

  /** @param {Event} event */
  async function admit(event) {
    event.preventDefault();
    const number = digitsIn(typed.value);
    news.value = problem.value = "";
    if (!SIX_DIGITS.test(number)) return void (problem.value = english("Type the six digits that your phone shows."));
    const answer = await admitConsole(line.code, tokens.teacher ?? "", number);
    if (answer.ok) {
      typed.value = "";
      news.value = t("It is a console now.");
    } else if (answer.code === "unknown") {
      problem.value = english("No phone shows this number now. A number is good for ten minutes.");
    } else problem.value = answer.message;
  }

  return html`
    <form class="links__part" onSubmit=${admit} novalidate>
      <h3 class="ways__title">${t("Your phone as a console")}</h3>
      <p class="soft">
        ${t("On the phone: open {address}, type the room's code, press “I am the teacher”.", { address: facts.address })}
      </p>
      <${TextField}
        label=${t("The number that it shows")} inputmode="numeric" autocomplete="off" maxlength="12" dir="ltr"
        class="field__box links__number" error=${problem.value} value=${typed.value}
        onInput=${(/** @type {any} */ event) => (typed.value = event.currentTarget.value)}
      />
      <div class="ways__row"><${Button} type="submit">${t("Let it in")}<//><span role="status">${news.value}</span></div>
    </form>
  `;
}

/** Who else may lead the lesson. */
export function ConsolesListed() {
  const { line, teacher } = useConsole();
  const now_ms = line.clock.now();
  const others = inOrder(teacher.consoles).filter(([, { expires_ms = Infinity }]) => expires_ms > now_ms);
  if (others.length === 0) return undefined;
  return html`
    <ul class="links__consoles" aria-label=${t("Phones and cover links")}>
      ${others.map(([id, console]) => html`<li key=${id}>${inWords(console)}</li>`)}
    </ul>
  `;
}

/** @param {import("../protocol.js").ConsoleSeen} console */
function inWords({ kind, at_ms, expires_ms = 0 }) {
  return kind === "phone"
    ? t("A phone, since {when}", { when: momentInWords(at_ms) })
    : t("A cover link, until {when}", { when: momentInWords(expires_ms) });
}

/**
 * @param {number} at_ms
 * @returns {string} "Monday 12:30"
 */
export function momentInWords(at_ms) {
  return new Date(at_ms).toLocaleString(locale(), { weekday: "long", hour: "numeric", minute: "2-digit" });
}

/**
 * @param {string} typed perhaps with a space between, or in the digits of another script
 * @returns {string}
 */
function digitsIn(typed) {
  return typed.normalize("NFKC").replace(/[\s-]/g, "").replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
