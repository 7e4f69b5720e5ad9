import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { closeSheet, openSheet, sheet } from "./sheet.js";

/** @param {{kind: import("./sheet.js").Kind, children?: any}} props opens a sheet, and closes it again */
export function SheetButton({ kind, children }) {
  const isOpen = sheet.value?.kind === kind;
  return html`
    <${Button}
      data-opens=${kind} aria-expanded=${isOpen} onClick=${() => (isOpen ? closeSheet() : openSheet({ kind }))}
    >
      ${children}
    <//>
  `;
}
