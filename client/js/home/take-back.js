import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { Notice } from "../parts/notice.js";
import { t } from "../words.js";
import { replaced, takeBack } from "./draft.js";

/**
 * What has just been replaced or removed, and the way back.
 *
 * @param {{place: import("./draft.js").Place}} props
 */
export function TakeBack({ place }) {
  const { value } = replaced;
  if (value?.place !== place) return undefined;
  return html`
    <${Notice}>
      <span class="notice__words">${value.words}</span>
      <${Button} kind="quiet" data-takes-back onClick=${takeBack}>${t("Undo")}<//>
    <//>
  `;
}
