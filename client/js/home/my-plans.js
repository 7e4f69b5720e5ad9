/** Plans from before: those that were started on this device, and those in files. Choosing one fills the form. */

import { facts } from "../facts.js";
import { html, useSignal } from "../html.js";
import { Confirm } from "../parts/confirm.js";
import { Trouble } from "../parts/notice.js";
import { planIn } from "../plan-file.js";
import { recentPlans, setRecentPlans } from "../recent-plans.js";
import { english, t } from "../words.js";
import { replace } from "./draft.js";
import { draftFrom } from "./from-plan.js";
import { PlanList } from "./plan-list.js";

/** @typedef {import("../protocol.js").Plan} Plan */

/** @param {{onChosen: () => void}} props the form is filled */
export function MyPlans({ onChosen }) {
  const problem = useSignal("");

  /** @param {Plan} plan */
  function fill(plan) {
    const { draft, isWhole } = draftFrom(plan, facts.recipes, facts.limits);
    const words = isWhole
      ? t("The plan is in the form. Change what you like, then press Start.")
      : t("The plan is in the form, but not all of it: every question gets the phases of the first.");
    replace(draft, words, "form");
    onChosen();
  }

  /** @param {any} event */
  async function load(event) {
    const [chosen] = event.currentTarget.files;
    event.currentTarget.value = "";
    if (!chosen) return;
    const plan = chosen.size > facts.limits.BODY_BYTES ? undefined : planIn(await chosen.text(), facts.limits);
    if (plan) fill(plan);
    else problem.value = english("This is no plan. Choose a file that was saved here, its name ends in .plan.json.");
  }

  return html`
    <section class="plans" id="plans" aria-labelledby="plans-title">
      <h2 class="plans__title" id="plans-title">${t("My plans")}</h2>
      <p class="soft">
        ${t("What you start is kept here, on this device alone and without names.")}
        ${recentPlans.value.length > 0 && ` ${t("Press one to use it again.")}`}
      </p>
      <${PlanList} onChoose=${fill} />
      <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
      <div class="plans__ways">
        <label class="button plans__load">
          ${t("Load a plan from a file")}
          <input type="file" class="unseen" accept=".json,application/json" onChange=${load} />
        </label>
        ${recentPlans.value.length > 0 && html`
          <${Confirm}
            class="button button--quiet" ask=${t("Forget all these plans?")} yes=${t("Forget all")}
            onYes=${() => setRecentPlans([])}
          >
            ${t("Forget all")}
          <//>
        `}
      </div>
    </section>
  `;
}
