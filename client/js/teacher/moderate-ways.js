import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { acts } from "./card-acts.js";
import { useConsole } from "./context.js";
import { keysOn } from "./key-letters.js";
import { OrderButton } from "./order-button.js";

/**
 * At the foot, where a thumb reaches: hide at the start of the line and let through at its end, as cards are swiped.
 *
 * @param {{judging: import("./judging.js").Judging, held: boolean}} props
 */
export function ModerateWays({ judging: { judge, undo, rests }, held }) {
  const { blank } = useConsole().teacher.desk;
  return html`
    <footer class="moderate__ways">
      <${Button} class="button moderate__hide" aria-disabled=${rests} onClick=${() => judge("HideCard")}>
        ${t("Hide")}<${Key} letter="H" />
      <//>
      <${Button} kind="primary" aria-disabled=${rests} onClick=${() => judge("ShowCard")}>
        ${t("Let through")}<${Key} letter="L" />
      <//>
      <div class="moderate__more">
        <${Button} aria-disabled=${rests || held} onClick=${() => judge("HoldCard")}>${t("Hold")}<${Key} letter="W" /><//>
        <${Button} aria-disabled=${acts.value.length === 0} onClick=${undo}>${t("Undo")}<${Key} letter="U" /><//>
        <${OrderButton} order=${{ type: "BlankBoard", blank: !blank }} class=${blank ? "button button--on" : "button"}>
          ${blank ? t("Show the board") : t("Blank board")}<${Key} letter="B" />
        <//>
      </div>
    </footer>
  `;
}

/** @param {{letter: string}} props */
function Key({ letter }) {
  return keysOn.value && html` <kbd>${letter}</kbd>`;
}
