/** One group, opened: what each thought alone, their answer, their talk, and a line from the teacher. */

import { html, useEffect } from "../html.js";
import { Button } from "../parts/button.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { GroupAnswer } from "./group-answer.js";
import { GroupThoughts } from "./group-thoughts.js";
import { Voices, voicesInWords } from "./group-tile.js";
import { groupsBefore, membersOf } from "./groups.js";
import { dissolve } from "./moving.js";
import { Names } from "./people.js";
import { dropSheet, opens, Sheet } from "./sheet.js";
import { Talk } from "./talk.js";
import { reasonsInWords } from "./reasons.js";

/** @param {{id: string}} props */
export function GroupSheet({ id }) {
  const { line, teacher } = useConsole();
  const summary = teacher.groups?.[id];
  const group = line.store.group(id).value;
  useEffect(() => {
    line.watch(id);
    return () => line.unwatch(id);
  }, [line, id]);
  if (!summary) return html`<${Sheet} title=${t("This group is not here any more.")} />`;
  return html`
    <${Sheet} title=${html`<${Names} teacher=${teacher} ids=${membersOf(summary)} />`} note=${note(summary)}
      ways=${summary.open && html`<${DissolveButton} id=${id} members=${membersOf(summary)} />`}>
      ${!group ? html`<p role="status">${t("Opening…")}</p>` : html`
        <div class="open-group">
          <div class="open-group__written">
            <${GroupThoughts} group=${group} />
            <${GroupAnswer} id=${id} group=${group} />
            <div aria-hidden="true"><${Voices} group=${summary} /></div>
            <p class="open-group__beside">${voicesInWords(summary, teacher)}</p>
            <p class="open-group__beside">${reasonsInWords(summary)}</p>
            <${Before} id=${id} />
          </div>
          <${Talk} id=${id} group=${group} />
        </div>
      `}
    <//>
  `;
}

/**
 * Its members find places in other groups.
 *
 * @param {{id: string, members: string[]}} props
 */
function DissolveButton({ id, members }) {
  const known = useConsole();
  const away = async () => {
    if (await dissolve(known, id, members)) dropSheet();
  };
  return html`<${Button} onClick=${away}>${t("Dissolve this group")}<//>`;
}

/** @param {import("../protocol.js").GroupSeen} group */
function note(group) {
  if (!group.open) return t("This group does not talk any more.");
  if (group.solo) return t("works alone, as you wished");
  return group.ready ? t("Done talking") : "";
}

/**
 * What was said before somebody came or went stays where it was said: the way there.
 *
 * @param {{id: string}} props
 */
function Before({ id }) {
  const { teacher } = useConsole();
  const before = groupsBefore(teacher, id);
  if (before.length === 0) return null;
  return html`
    <h3 class="open-group__title">${t("Before")}</h3>
    ${before.map(([other, group]) => html`
      <${Button} key=${other} ...${opens({ kind: "group", id: other })}>
        <${Names} teacher=${teacher} ids=${Object.keys(group.members)} />
      <//>
    `)}
  `;
}
