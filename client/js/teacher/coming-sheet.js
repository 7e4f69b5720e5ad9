/** The groups of a phase to come: looked at, changed, kept until it starts. */

import { html, useEffect } from "../html.js";
import { Button } from "../parts/button.js";
import { Name } from "../parts/name.js";
import { inOrder } from "../order.js";
import { isolated, t, tn } from "../words.js";
import { carried } from "./carry.js";
import { ClassMisfits } from "./class-misfits.js";
import { useConsole } from "./context.js";
import { Grip, isOver, MovingList } from "./movable.js";
import { startName } from "./next.js";
import { nameOf } from "./people.js";
import { plannedGroups } from "./places.js";
import { reasonsListed } from "./reasons.js";
import { RegroupButtons } from "./regroup-buttons.js";
import { closeSheet, openOver, opens, Sheet } from "./sheet.js";

/** @typedef {import("../protocol.js").PlannedGroup} PlannedGroup */

export function ComingSheet() {
  const { presses, everyone, teacher } = useConsole();
  const { regroups, here } = teacher.desk;
  const size = everyone.phases[regroups ?? ""]?.size;
  const planned = plannedGroups(teacher);
  const enough = here > 1;
  useEffect(() => {
    if (enough && !planned) presses.press({ type: "FormGroups", phase: regroups, how: "by_plan" });
  }, [regroups, enough]);
  const groups = inOrder(planned);
  const forget = async () => {
    if (await presses.press({ type: "ForgetGroups", phase: regroups })) closeSheet();
  };
  return html`
    <${Sheet} title=${t("Groups to come")} note=${groups.length > 0 && tn("{n} group", "{n} groups", groups.length)}>
      ${!enough && html`<p>${t("Groups can be formed as soon as two students are here.")}</p>`}
      ${enough && html`
        <p class="soft">
          ${t("They start when you press “{button}”; until then only you see them. Press a name to move it, or drag it.", { button: startName(size) })}
        </p>
        <${RegroupButtons}>
          <${Button} onClick=${forget}>${t("Leave it to the start")}<//>
        <//>
      `}
      <${ClassMisfits} />
      <${MovingList} class="tiles tiles--planned">
        ${groups.map(([id, group]) => html`<${PlannedTile} key=${id} id=${id} group=${group} />`)}
      <//>
    <//>
  `;
}

/** @param {{id: string, group: PlannedGroup}} props */
function PlannedTile({ id, group }) {
  const alone = Object.keys(group.members).length === 1 && !group.solo;
  return html`
    <li class="tile tile--planned" data-place=${`group ${id}`} data-over=${isOver(`group ${id}`)} data-attention=${alone}>
      <span class="tile__people">
        ${Object.entries(group.members).map(([student, here]) => html`
          <${Planned} key=${student} id=${student} here=${here} />
        `)}
      </span>
      <span class=${alone ? "tile__reason" : "tile__why"}>${alone ? whyAlone(group) : why(group)}</span>
    </li>
  `;
}

/** @param {PlannedGroup} group */
function why(group) {
  return group.solo ? t("works alone, as you wished") : reasonsListed(group);
}

/** @param {PlannedGroup} group */
function whyAlone({ reasons }) {
  return reasons?.kept_apart ? t("alone: nobody here that the class file allows") : t("finds a place at the start");
}

/** @param {{id: string, here: boolean}} props */
function Planned({ id, here }) {
  const { teacher } = useConsole();
  const name = nameOf(teacher, id);
  if (!here) return html`<span class="planned planned--gone"><${Name} name=${name} /> ${t("not here now")}</span>`;
  return html`
    <button type="button" class="planned movable" data-carry=${id} data-over=${isOver(`student ${id}`)}
      data-carried=${carried.value?.student === id} aria-label=${t("Move {name}…", { name: isolated(name) })}
      ...${opens({ kind: "move", id }, openOver)}>
      <${Name} name=${name} /><${Grip} />
    </button>
  `;
}
