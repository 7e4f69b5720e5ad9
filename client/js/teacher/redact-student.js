import { redactStudent } from "../api.js";
import { html, useSignal } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { Trouble } from "../parts/notice.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";
import { dropSheet } from "./sheet.js";

/**
 * Deletes a student's name and words for good. Asks twice where some of them were set aside for care.
 *
 * @param {{id: string, name: string}} props
 */
export function RedactStudent({ id, name }) {
  const { line, tokens, teacher } = useConsole();
  const problem = useSignal("");
  const hasCare = Object.values(teacher.care ?? {}).some(({ by }) => by === id);

  async function redact() {
    const answer = await redactStudent(line.code, tokens.teacher ?? "", id, hasCare);
    if (answer.ok) dropSheet();
    else problem.value = answer.message;
  }

  if (tokens.isCover) return undefined;
  return html`
    <${Confirm}
      ask=${hasCare
        ? t("Some of it was set aside for care. Have you taken that file home? Deleted, it is nowhere any more.")
        : t("Delete all that {name} wrote, the name and the seat? It does not come back.", { name: isolated(name) })}
      yes=${t("Delete for good")} onYes=${redact}
    >${t("Delete name and words")}<//>
    <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
  `;
}
