import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { acts, undoLast } from "./card-acts.js";
import { useConsole } from "./context.js";

/** The way back from the last thing that was decided here about a card. */
export function UndoCard() {
  const known = useConsole();
  const last = acts.value[acts.value.length - 1];
  if (!last) return undefined;
  const words = {
    ShowCard: t("Undo: let through"),
    HideCard: t("Undo: hidden"),
    HoldCard: t("Undo: held"),
  };
  return html`<${Button} onClick=${() => undoLast(known)}>${words[last.verdict]}<//>`;
}
