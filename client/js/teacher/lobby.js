import { facts } from "../facts.js";
import { html } from "../html.js";
import { Code } from "../parts/code.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t, tn, tx } from "../words.js";
import { BoardLink } from "./board-link.js";
import { useConsole } from "./context.js";
import { covered } from "./cover.js";
import { NobodyYet } from "./nobody-yet.js";
import { sizesInWords, startSizes } from "./head-count.js";
import { SheetButton } from "./sheet-button.js";

/** The code, huge, and who has come; under the cover, how many. */
export function Lobby() {
  const { everyone, teacher } = useConsole();
  const students = inOrder(teacher.students).filter(([, student]) => !student.held);
  const gone = students.filter(([, student]) => student.presence === "away");
  const there = students.filter(([, student]) => student.presence !== "away");
  return html`
    <div class="lobby">
      <section class="lobby__way">
        <p class="lobby__address">
          ${tx("Students go to {address} and type", { address: html`<b dir="ltr">${facts.address}</b>` })}
        </p>
        <p class="lobby__code"><${Code} code=${everyone.room.code} /></p>
        <${BoardLink} />
      </section>
      <div class="area__head">
        <h2 class="area__title"><${HeadCount} /></h2>
        ${!covered.value && html`<span class="area__end"><${SheetButton} kind="file">${t("Class file")}<//></span>`}
      </div>
      ${students.length === 0 && html`<${NobodyYet} />`}
      ${!covered.value && html`<${Chips} students=${there} />`}
      ${!covered.value && gone.length > 0 && html`
        <h3 class="lobby__gone">${t("Not here now")}</h3>
        <${Chips} students=${gone} />
      `}
    </div>
  `;
}

/** How many are here, and what the first pairing would make of them. */
function HeadCount() {
  const { everyone, teacher } = useConsole();
  const { here, regroups } = teacher.desk;
  if (here === 0) return t("Nobody is here yet");
  const count = tn("{n} is here", "{n} are here", here);
  const present = Object.entries(teacher.students ?? {}).filter(([, student]) => student.presence !== "away");
  const sizes = regroups === undefined ? [] : startSizes(present, everyone.phases[regroups]?.size ?? 2);
  return sizes.length === 0 ? count : t("{count}: {groups}", { count, groups: sizesInWords(sizes) });
}

/** @param {{students: [string, import("../protocol.js").StudentSeen][]}} props */
function Chips({ students }) {
  return html`
    <ul class="lobby__names">
      ${students.map(([id, { name, picture, presence }]) => html`
        <li class="chip" key=${id} data-presence=${presence}>
          <${Person} name=${name} picture=${picture} />
          ${presence === "reconnecting" && html`<span class="chip__word">${t("reconnecting")}</span>`}
        </li>
      `)}
    </ul>
  `;
}
