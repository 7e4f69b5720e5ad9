import { html } from "../html.js";
import { inOrder } from "../order.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";
import { covered } from "./cover.js";
import { listed } from "./listed.js";

/** So many names have room beside the buttons. */
const MOST_NAMED = 5;

/** Before the lesson goes on: who would miss it, under the cover how many. Whom the teacher counts as away is not waited for. */
export function WhoIsBack() {
  const { everyone, teacher } = useConsole();
  if (everyone.room.stage !== "paused") return undefined;
  const expected = inOrder(teacher.students).filter(([, student]) => !student.marked_away);
  const missing = expected.filter(([, student]) => student.presence !== "here");
  const here = expected.length - missing.length;
  const names = missing.slice(0, MOST_NAMED).map(([, student]) => isolated(student.name));
  const more = missing.length - names.length;
  return html`
    <p class="desk__back">
      ${missing.length === 0
        ? t("All {all} are here.", { all: expected.length })
        : t("{here} of {all} are here.", { here, all: expected.length })}
      ${missing.length > 0 && !covered.value && ` ${t("Not back yet: {names}", { names: listed(more > 0 ? [...names, t("{n} more", { n: more })] : names) })}`}
    </p>
  `;
}
