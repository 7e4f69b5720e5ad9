import { html } from "../html.js";
import { inOrder } from "../order.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";
import { useConsole } from "./context.js";
import { nameOf } from "./people.js";
import { SetAside } from "./set-aside.js";

/**
 * What a group wrote together, and what was written beside it without the pen.
 *
 * @param {{id: string, group: import("../protocol.js").Group}} props
 */
export function GroupAnswer({ id, group }) {
  const { teacher } = useConsole();
  const { text, pen } = group.answer;
  return html`
    <h3 class="open-group__title">
      ${t("Our answer")}
      ${pen && html`<span class="soft"> · ${tx("{name} has the pen", { name: html`<${Name} name=${nameOf(teacher, pen)} />` })}</span>`}
    </h3>
    <p class="card card__words" dir="auto">${text || html`<span class="soft">${t("not written yet")}</span>`}</p>
    ${text && html`<p class="open-group__aside small-buttons"><${SetAside} order=${{ type: "SetAside", what: "answer", group: id }} /></p>`}
    ${inOrder(group.beside).map(([message, beside]) => html`
      <p class="open-group__beside" key=${message} dir="auto">
        <${Name} name=${nameOf(teacher, beside.by)} />: ${beside.text}
        <span class="open-group__aside small-buttons"><${SetAside} order=${{ type: "SetAside", what: "message", group: id, message }} /></span>
      </p>
    `)}
  `;
}
