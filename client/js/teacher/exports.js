/** After the lesson: take it home, or delete it. */

import { exportRoom } from "../api.js";
import { html, useSignal } from "../html.js";
import { language } from "../language.js";
import { Button } from "../parts/button.js";
import { Trouble } from "../parts/notice.js";
import { locale, t } from "../words.js";
import { CareFile } from "./care-file.js";
import { useConsole } from "./context.js";
import { DeleteRoom } from "./delete-room.js";
import { handOver } from "./hand-over.js";

/** @typedef {"csv" | "xlsx" | "md" | "json"} Format */

const FORMATS = /** @type {[Format, string][]} */ ([
  ["csv", "CSV"],
  ["xlsx", "Excel"],
  ["md", "Markdown"],
  ["json", "JSON"],
]);

export function Exports() {
  const { line, tokens, teacher } = useConsole();
  const busy = useSignal(false);
  const problem = useSignal("");
  const token = tokens.teacher ?? "";

  /** @param {Format} format */
  async function take(format) {
    if (busy.value) return;
    busy.value = true;
    problem.value = "";
    const answer = await exportRoom(line.code, token, format, language.value);
    busy.value = false;
    if (answer.ok) handOver(answer.value, `elbow-room-${line.code.toLowerCase()}.${format}`);
    else problem.value = answer.message;
  }

  const date = new Date(teacher.desk.expires_ms).toLocaleDateString(locale(), { dateStyle: "long" });
  return html`
    <section class="exports" aria-labelledby="exports">
      <h2 class="exports__title" id="exports">${t("Take it with you")}</h2>
      <div class="ways__row">
        <${Button} onClick=${() => window.print()}>${t("Print the board")}<//>
        ${!tokens.isCover && FORMATS.map(([format, name]) => html`
          <${Button} key=${format} aria-disabled=${busy.value} onClick=${() => take(format)}>${name}<//>
        `)}
        <${CareFile} />
      </div>
      <div class="ways__row">
        <p class="exports__until">${t("This room deletes itself on {date}.", { date })}</p>
        ${!tokens.isCover && html`<${DeleteRoom} onTrouble=${(/** @type {string} */ message) => (problem.value = message)} />`}
      </div>
      ${tokens.isCover && html`<p class="soft">${t("You stand in: downloading and deleting are left to the teacher of this class.")}</p>`}
      <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
    </section>
  `;
}
