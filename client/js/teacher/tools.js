import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { Counts } from "./counts.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";
import { closeSheet, openSheet, sheet } from "./sheet.js";
import { boardLink } from "./tokens.js";

/** Counts, the board, the class: what a teacher reaches for in any phase. */
export function Tools() {
  const { line, tokens, teacher } = useConsole();
  const { blank } = teacher.desk;
  return html`
    <section class="tools" aria-label=${t("Board and class")}>
      <${Counts} />
      ${blank && html`<p class="notice notice--warn" role="status">${t("The board is blank.")}</p>`}
      <div class="tools__grid">
        <${OrderButton} order=${{ type: "BlankBoard", blank: !blank }} class=${blank ? "button button--on" : "button"}>
          ${blank ? t("Show the board") : t("Blank board")}
        <//>
        ${tokens.board
          ? html`
              <a class="button" href=${boardLink(line.code, tokens.board)} target="_blank" rel="noopener">
                ${t("Open the board")}
              </a>
            `
          : html`<${SheetButton} kind="links">${t("Open the board")}<//>`}
        <${SheetButton} kind="class">${t("Class list")}<//>
        <${SheetButton} kind="links">${t("Links")}<//>
      </div>
    </section>
  `;
}

/** @param {{kind: "class" | "links" | "cards", children?: any}} props */
function SheetButton({ kind, children }) {
  const isOpen = sheet.value?.kind === kind;
  return html`
    <${Button}
      data-opens=${kind} aria-expanded=${isOpen} onClick=${() => (isOpen ? closeSheet() : openSheet({ kind }))}
    >
      ${children}
    <//>
  `;
}
