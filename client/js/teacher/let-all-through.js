import { html } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { t } from "../words.js";
import { decide } from "./card-acts.js";
import { useConsole } from "./context.js";

/** @typedef {{cards: [string, import("../protocol.js").CardSeen][]}} Props */

/** Those that nothing speaks against. @param {Props} props */
export function LetAllThrough({ cards }) {
  const known = useConsole();
  return html`
    <${Confirm} ask=${t("Have you read them?")} yes=${t("Yes, all on the board")} onYes=${() => decide(known, "ShowCard", cards)}>
      ${t("Let all through")}
    <//>
  `;
}

/** A press of its own. @param {Props} props */
export function LetDoubtfulThrough({ cards }) {
  const known = useConsole();
  return html`
    <${Confirm} ask=${t("May the whole class see every one of these?")} yes=${t("Yes, these too")}
      onYes=${() => decide(known, "ShowCard", cards)}>
      ${t("Let these through too")}
    <//>
  `;
}
