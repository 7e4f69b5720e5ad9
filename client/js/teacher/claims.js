import { html } from "../html.js";
import { Person } from "../parts/name.js";
import { inOrder } from "../order.js";
import { isolated, t, tx } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";

/** Devices that say: that is me. The seat goes to them by the teacher's tap alone. */
export function Claims() {
  const { teacher } = useConsole();
  const claims = inOrder(teacher.claims).filter(([, { student }]) => teacher.students?.[student]);
  if (claims.length === 0) return undefined;
  return html`
    <ul class="held__list">
      ${claims.map(([claim, { student }]) => {
        const { name, picture } = /** @type {import("../protocol.js").StudentSeen} */ (teacher.students?.[student]);
        return html`
          <li class="held__name" key=${claim}>
            <span class="held__words">${tx("{name} asks for this seat on a new device", { name: html`<${Person} name=${name} picture=${picture} />` })}</span>
            <${OrderButton} order=${{ type: "GiveSeat", claim, give: true }}
              aria-label=${t("Give {name} the seat", { name: isolated(name) })}>${t("Yes, give it")}<//>
            <${OrderButton} order=${{ type: "GiveSeat", claim, give: false }}
              aria-label=${t("Do not give {name} the seat", { name: isolated(name) })}>${t("No")}<//>
          </li>
        `;
      })}
    </ul>
  `;
}
