/** How partners talk, and when a silent phone counts as away. */

import { html } from "../html.js";
import { t, tn } from "../words.js";
import { ChatSwitch } from "./chat-switch.js";
import { useConsole } from "./context.js";
import { Sheet } from "./sheet.js";
import { Switch } from "./switch.js";

const GRACES_S = [10, 20, 30, 60, 90];

export function TalkSheet() {
  const { talk } = useConsole().everyone.room;
  return html`
    <${Sheet} title=${t("How we talk")}>
      <section class="ways">
        <div class="ways__row" role="group" aria-label=${t("How partners talk")}>
          <${Switch} on=${talk === "chat"} order=${{ type: "SetTalk", talk: "chat" }}>${t("In chat")}<//>
          <${Switch} on=${talk === "aloud"} order=${{ type: "SetTalk", talk: "aloud" }}>${t("Aloud, face to face")}<//>
        </div>
        <p class="soft">
          ${talk === "chat"
            ? t("Partners write to each other. Who drops out for long leaves nobody alone: the partner gets somebody new.")
            : t("Partners talk; one screen for a group is enough. Silence moves nobody, since phones sleep while people talk: you say who is away, in the class list.")}
        </p>
      </section>
      ${talk === "chat" && html`
        <section class="ways">
          <div class="ways__row"><${ChatSwitch} /></div>
          <p class="soft">${t("Closed, students write answers and cards, but no messages to each other. You still can.")}</p>
        </section>
        <${Grace} />
      `}
    <//>
  `;
}

function Grace() {
  const { grace_s } = useConsole().teacher.desk;
  return html`
    <section class="ways">
      <h3 class="ways__title" id="grace">${t("A silent phone counts as away")}</h3>
      <div class="ways__row" role="group" aria-labelledby="grace">
        ${GRACES_S.map((seconds) => html`
          <${Switch} key=${seconds} on=${grace_s === seconds} order=${{ type: "SetGrace", seconds }}>
            ${tn("after {n} s", "after {n} s", seconds)}
          <//>
        `)}
        <${Switch} on=${grace_s === undefined} order=${{ type: "SetGrace" }}>${t("when I say so")}<//>
      </div>
      <p class="soft">${t("Who comes back within a minute finds the old partner again.")}</p>
    </section>
  `;
}
