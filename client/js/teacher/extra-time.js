/** A student may have more time to think, and nobody else is told. */

import { html } from "../html.js";
import { isolated, t, tn } from "../words.js";
import { useConsole } from "./context.js";
import { Switch } from "./switch.js";

const CHOICES_S = [0, 30, 60, 120];

/**
 * @param {number} seconds
 * @returns {string} "+ 30 s", "+ 2 min"
 */
export function extraInWords(seconds) {
  return seconds % 60 === 0 ? t("+ {n} min", { n: seconds / 60 }) : t("+ {n} s", { n: seconds });
}

/** @param {{id: string}} props the student's */
export function ExtraTime({ id }) {
  const { teacher } = useConsole();
  const { name = "", extra_s = 0 } = teacher.students?.[id] ?? {};
  return html`
    <section class="ways">
      <h3 class="ways__title" id="extra">${t("More time to think for {name}, privately", { name: isolated(name) })}</h3>
      <div class="ways__row" role="group" aria-labelledby="extra">
        ${CHOICES_S.map((seconds) => html`
          <${Switch} key=${seconds} on=${extra_s === seconds} order=${{ type: "GiveExtraTime", student: id, seconds }}>
            ${inFull(seconds)}
          <//>
        `)}
      </div>
      <p class="soft">${t("When the others begin to talk, this thought may still be finished. It counts for the whole lesson.")}</p>
    </section>
  `;
}

/** @param {number} seconds */
function inFull(seconds) {
  if (seconds === 0) return t("none");
  return seconds % 60 === 0
    ? tn("{n} minute", "{n} minutes", seconds / 60)
    : tn("{n} second", "{n} seconds", seconds);
}
