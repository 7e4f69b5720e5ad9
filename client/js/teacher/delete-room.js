import { deleteRoom } from "../api.js";
import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { forgetRoom } from "../rooms.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";

/**
 * Deletes the room. Where words were set aside for care it says so first: their file may be the only copy.
 *
 * @param {{onTrouble: (message: string) => void}} props
 */
export function DeleteRoom({ onTrouble }) {
  const { line, tokens, teacher } = useConsole();
  const hasCare = Object.keys(teacher.care ?? {}).length > 0;

  async function remove() {
    const answer = await deleteRoom(line.code, tokens.teacher ?? "", hasCare);
    if (!answer.ok) return onTrouble(answer.message);
    forgetRoom(line.code);
    location.assign("/");
  }

  return hasCare
    ? html`
        <${Confirm} key="care"
          ask=${t("Words were set aside for care. Have you taken that file home? Deleted, they are nowhere any more.")}
          yes=${t("Delete them too")} onYes=${remove}
        >${t("Delete now")}<//>
      `
    : html`
        <${Confirm} key="all" ask=${t("Delete all that was said?")} yes=${t("Delete")} onYes=${remove}>${t("Delete now")}<//>
      `;
}
