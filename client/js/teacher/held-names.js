import { html } from "../html.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { isolated, t } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";
import { RemoveStudent } from "./remove-student.js";

/** Names that the class does not see yet: the teacher's tap lets them through. */
export function HeldNames() {
  const { teacher } = useConsole();
  const held = inOrder(teacher.students).filter(([, student]) => student.held);
  if (held.length === 0) return undefined;
  return html`
    <section class="held" aria-label=${t("Names that wait for you")}>
      <h2 class="held__title">${t("May the class see these names?")}</h2>
      <ul class="held__list">
        ${held.map(([id, { name, picture }]) => html`
          <li class="held__name" key=${id}>
            <${Person} name=${name} picture=${picture} />
            <${OrderButton} order=${{ type: "AdmitName", student: id, name }}
              aria-label=${t("Let {name} through", { name: isolated(name) })}>${t("Let through")}<//>
            <${RemoveStudent} id=${id} name=${name} />
          </li>
        `)}
      </ul>
    </section>
  `;
}
