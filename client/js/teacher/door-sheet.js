/** The door: who waits there, who has to, and what students are called. */

import { html } from "../html.js";
import { t } from "../words.js";
import { ClearDoor, LetAllIn, WaitingList } from "./at-door.js";
import { Claims } from "./claims.js";
import { useConsole } from "./context.js";
import { waitInWords } from "./door-notice.js";
import { DoorWays } from "./door-ways.js";
import { NamesWays } from "./names-ways.js";
import { RosterForm } from "./roster-form.js";
import { Sheet } from "./sheet.js";

export function DoorSheet() {
  const { at_door: waiting } = useConsole().teacher.desk;
  return html`
    <${Sheet} title=${t("Door")} note=${waiting > 0 ? waitInWords(waiting) : t("Nobody waits.")}>
      <${Claims} />
      ${waiting > 0 && html`
        <section class="ways" aria-label=${t("At the door")}>
          <div class="ways__row"><${LetAllIn} /><${ClearDoor} /></div>
          <${WaitingList} />
        </section>
      `}
      <${DoorWays} />
      <${RosterForm} />
      <${NamesWays} />
    <//>
  `;
}
