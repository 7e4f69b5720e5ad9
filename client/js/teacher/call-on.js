import { html, signal } from "../html.js";
import { Button } from "../parts/button.js";
import { t, tx } from "../words.js";
import { useConsole } from "./context.js";
import { callable, pickFairly } from "./fair-call.js";
import { Names } from "./people.js";

/** How often each student has been called here, as long as this page is open. */
const times = signal(/** @type {{[student: string]: number}} */ ({}));
/** In which visit to a phase who was called last. */
const last = signal(/** @type {{visit: string, ids: string[]} | undefined} */ (undefined));

/** Calls on those who have been heard least; only the teacher sees who it is. */
export function CallOn() {
  const { everyone, teacher } = useConsole();
  const all = callable(everyone, teacher);
  const { visit } = everyone.room;
  const ids = last.value?.visit === visit ? last.value.ids : [];
  const call = () => {
    const next = pickFairly(all, teacher, times.value, Math.random());
    if (!next) return;
    times.value = { ...times.value, ...Object.fromEntries(next.map((id) => [id, (times.value[id] ?? 0) + 1])) };
    last.value = { visit, ids: next };
  };
  if (all.length === 0) return undefined;
  return html`
    <span class="call" role="status">
      ${ids.length > 0 && tx("Ask {names} next", { names: html`<b><${Names} teacher=${teacher} ids=${ids} /></b>` })}
    </span>
    <${Button} onClick=${call}>${callName(ids.length > 0, all.some((group) => group.length > 1))}<//>
  `;
}

/**
 * @param {boolean} again
 * @param {boolean} inGroups
 */
function callName(again, inGroups) {
  if (again) return inGroups ? t("Another group") : t("Somebody else");
  return inGroups ? t("Call on a group") : t("Call on somebody");
}
