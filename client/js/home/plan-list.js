import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { Notice } from "../parts/notice.js";
import { recentPlans, setRecentPlans } from "../recent-plans.js";
import { t, tn } from "../words.js";
import { dayAndTime } from "./dates.js";

/** @typedef {import("../recent-plans.js").RecentPlan} RecentPlan */

/** @param {{onChoose: (plan: RecentPlan["plan"]) => void}} props */
export function PlanList({ onChoose }) {
  const before = useSignal(/** @type {RecentPlan[] | undefined} */ (undefined));

  /** @param {RecentPlan} recent */
  function remove(recent) {
    before.value = recentPlans.value;
    setRecentPlans(recentPlans.value.filter((other) => other !== recent));
  }

  function takeBack() {
    setRecentPlans(before.value ?? recentPlans.value);
    before.value = undefined;
  }

  return html`
    <ul class="plans__list">
      ${recentPlans.value.map((recent) => html`
        <li class="plans__row" key=${recent.at_ms}>
          <${RecentPlanRow} recent=${recent} onChoose=${onChoose} onRemove=${() => remove(recent)} />
        </li>
      `)}
    </ul>
    ${before.value && html`
      <${Notice}>
        <span class="notice__words">${t("The plan is removed.")}</span>
        <${Button} kind="quiet" onClick=${takeBack}>${t("Undo")}<//>
      <//>
    `}
  `;
}

/** @param {{recent: RecentPlan, onChoose: (plan: RecentPlan["plan"]) => void, onRemove: () => void}} props */
function RecentPlanRow({ recent: { plan, at_ms }, onChoose, onRemove }) {
  const [{ question }] = plan.rounds;
  const more = plan.rounds.length - 1;
  return html`
    <button type="button" class="plans__plan" onClick=${() => onChoose(plan)}>
      <span class="plans__question" dir="auto">${question}</span>
      <span class="plans__when">
        ${[...(more ? [tn("and {n} more question", "and {n} more questions", more)] : []), dayAndTime(at_ms)].join(" · ")}
      </span>
    </button>
    <${Button} kind="quiet" aria-label=${t("Remove this plan: {question}", { question })} onClick=${onRemove}>×<//>
  `;
}
