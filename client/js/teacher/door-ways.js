import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { RemoveJustCome } from "./remove-student.js";
import { Switch } from "./switch.js";

/** Whether anybody new comes in at all, and who of them waits to be let in. */
export function DoorWays() {
  const { locked = false, waits, alarm } = useConsole().teacher.desk;
  const choices = /** @type {[import("../protocol.js").Desk["waits"], string][]} */ ([
    ["nobody", t("Nobody")],
    ["unlisted", t("Who is not on your list of names")],
    ["everybody", t("Everybody")],
  ]);
  return html`
    <section class="ways">
      <div class="ways__row">
        <${Switch} on=${locked} order=${{ type: "LockDoor", locked: !locked }}>${t("Lock the door")}<//>
        <${RemoveJustCome} />
      </div>
      <p class="soft">
        ${locked
          ? t("Nobody new comes in. Who has a seat goes on writing, and comes back to it.")
          : t("Anybody with the code can ask to come in.")}
      </p>
    </section>
    <section class="ways">
      <h3 class="ways__title" id="waits">${t("Who waits at the door for you")}</h3>
      <div class="ways__row" role="group" aria-labelledby="waits">
        ${choices.map(([each, name]) => html`
          <${Switch} key=${each} on=${each === waits && !alarm} order=${{ type: "SetDoor", waits: each }}>${name}<//>
        `)}
      </div>
      ${alarm && html`<p class="soft">${t("Just now everybody new waits, until you choose.")}</p>`}
    </section>
  `;
}
