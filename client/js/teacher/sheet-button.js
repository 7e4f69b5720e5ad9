import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { closeSheet, openSheet, sheet } from "./sheet.js";

/**
 * Opens a sheet, and closes it again.
 *
 * @param {object} props any attribute of a button, and:
 * @param {import("./sheet.js").Kind} props.kind
 * @param {any} [props.children]
 */
export function SheetButton({ kind, children, ...attributes }) {
  const isOpen = sheet.value?.kind === kind;
  return html`
    <${Button}
      data-opens=${kind} aria-expanded=${isOpen} onClick=${() => (isOpen ? closeSheet() : openSheet({ kind }))}
      ...${attributes}
    >
      ${children}
    <//>
  `;
}
