import { html } from "../html.js";
import { languages } from "../language.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { Switch } from "./switch.js";

/** What students are called on the board and on each other's screens, and in which language. */
export function NamesWays() {
  const { presses, teacher } = useConsole();
  const { names, language } = teacher.desk;
  const known = Object.entries(languages).map(([code, { name }]) => ({ code, name }));
  const tongues = languages[language] ? known : [...known, { code: language, name: language }];
  return html`
    <section class="ways">
      <h3 class="ways__title" id="names">${t("What students are called")}</h3>
      <div class="ways__row" role="group" aria-labelledby="names">
        ${choices().map(([each, name]) => html`
          <${Switch} key=${each} on=${each === names} order=${{ type: "SetNames", names: each }}>${name}<//>
        `)}
      </div>
      <label class="names-language">
        ${t("Language of the class")}
        <select class="search" value=${language}
          onChange=${(/** @type {any} */ event) => presses.press({ type: "SetLanguage", language: event.currentTarget.value })}>
          ${tongues.map(({ code, name }) => html`<option key=${code} value=${code}>${name}</option>`)}
        </select>
      </label>
    </section>
  `;
}

/** @returns {[import("../protocol.js").Desk["names"], string][]} */
function choices() {
  return [
    ["own", t("Their own names")],
    ["friendly", t("Made-up names, such as “Blue cat”")],
    ["hidden", t("Their own for you, made-up ones for the class")],
  ];
}
