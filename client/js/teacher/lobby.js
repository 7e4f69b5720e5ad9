import { facts } from "../facts.js";
import { html } from "../html.js";
import { Code } from "../parts/code.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t, tn, tx } from "../words.js";
import { useConsole } from "./context.js";

/** The code, huge, and who has come. */
export function Lobby() {
  const { everyone, teacher } = useConsole();
  const students = inOrder(teacher.students).filter(([, student]) => !student.held);
  const { here } = teacher.desk;
  return html`
    <div class="lobby">
      <section class="lobby__way">
        <p class="lobby__address">
          ${tx("Students go to {address} and type", { address: html`<b dir="ltr">${facts.address}</b>` })}
        </p>
        <p class="lobby__code"><${Code} code=${everyone.room.code} /></p>
      </section>
      <h2 class="area__title">
        ${here === 0 ? t("Nobody is here yet") : tn("{n} is here", "{n} are here", here)}
      </h2>
      ${students.length === 0 && html`
        <p class="soft">${t("Open the board on the projector: it shows the way in. Anybody may also come later.")}</p>
      `}
      <ul class="lobby__names">
        ${students.map(([id, { name, picture, presence }]) => html`
          <li class="chip" key=${id} data-presence=${presence}>
            <${Person} name=${name} picture=${picture} />
            ${presence === "away" && html`<span class="chip__word">${t("away")}</span>`}
            ${presence === "reconnecting" && html`<span class="chip__word">${t("reconnecting")}</span>`}
          </li>
        `)}
      </ul>
    </div>
  `;
}
