import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { regroup } from "./moving.js";
import { hasGroupsBefore } from "./places.js";

/**
 * Ways to put everybody into groups anew: at once where groups talk, to be looked at where they do not yet.
 *
 * @param {{children?: any}} props more ways
 */
export function RegroupButtons({ children }) {
  const known = useConsole();
  const { presses, teacher, everyone } = known;
  const rests = presses.isUnderWay({ type: "FormGroups" });
  return html`
    <div class="ways__row">
      <${Button} aria-disabled=${rests} onClick=${() => regroup(known, "by_plan")}>${t("Other groups")}<//>
      <${Button} aria-disabled=${rests} onClick=${() => regroup(known, "new")}>${t("Someone new")}<//>
      ${hasGroupsBefore(teacher, everyone) && html`
        <${Button} aria-disabled=${rests} onClick=${() => regroup(known, "as_before")}>${t("Same as last time")}<//>
      `}
      ${children}
    </div>
  `;
}
