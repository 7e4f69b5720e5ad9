import { html } from "../html.js";
import { t } from "../words.js";
import { HowToJoin, Qr } from "./code.js";

/** The lesson goes on another day: the way back in is all there is to see. */
export function Parked() {
  return html`
    <section class="parked">
      <div class="parked__words">
        <h1>${t("We go on another day")}</h1>
        <p>${t("Everything is kept. This is the way back in:")}</p>
      </div>
      <${HowToJoin} />
      <${Qr} />
    </section>
  `;
}
