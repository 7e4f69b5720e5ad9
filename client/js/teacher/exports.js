/** After the lesson: take it home, or delete it. */

import { deleteRoom, exportRoom } from "../api.js";
import { html, useSignal } from "../html.js";
import { language } from "../language.js";
import { Button } from "../parts/button.js";
import { Confirm } from "../parts/confirm.js";
import { Trouble } from "../parts/notice.js";
import { forgetRoom } from "../rooms.js";
import { locale, t } from "../words.js";
import { useConsole } from "./context.js";
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

  async function remove() {
    const answer = await deleteRoom(line.code, token);
    if (!answer.ok) return void (problem.value = answer.message);
    forgetRoom(line.code);
    location.assign("/");
  }

  const date = new Date(teacher.desk.expires_ms).toLocaleDateString(locale(), { dateStyle: "long" });
  return html`
    <section class="exports" aria-labelledby="exports">
      <h2 class="exports__title" id="exports">${t("Take it with you")}</h2>
      <div class="ways__row">
        <${Button} onClick=${() => window.print()}>${t("Print the board")}<//>
        ${FORMATS.map(([format, name]) => html`
          <${Button} key=${format} aria-disabled=${busy.value} onClick=${() => take(format)}>${name}<//>
        `)}
      </div>
      <div class="ways__row">
        <p class="exports__until">${t("This room deletes itself on {date}.", { date })}</p>
        <${Confirm} ask=${t("Delete all that was said?")} yes=${t("Delete")} onYes=${remove}>${t("Delete now")}<//>
      </div>
      <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
    </section>
  `;
}
