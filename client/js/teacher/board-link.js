import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { boardLanguage } from "./board-language.js";
import { SheetButton } from "./sheet-button.js";
import { boardLink } from "./tokens.js";

/** Opens the board; on a device that has no key to it, says which one has. */
export function BoardLink() {
  const { line, tokens } = useConsole();
  if (!tokens.board) return html`<${SheetButton} kind="links">${t("Open the board")}<//>`;
  const address = boardLink(line.code, tokens.board, boardLanguage.value);
  return html`<a class="button" href=${address} target="_blank" rel="noopener">${t("Open the board")}</a>`;
}
