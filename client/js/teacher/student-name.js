import { facts } from "../facts.js";
import { html, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { Name } from "../parts/name.js";
import { TextField } from "../parts/field.js";
import { t, tx } from "../words.js";
import { useConsole } from "./context.js";
import { OrderButton } from "./order-button.js";

/**
 * What this student is called: let through, changed here, or asked for again.
 *
 * @param {{id: string, student: import("../protocol.js").StudentSeen}} props
 */
export function StudentName({ id, student }) {
  const { presses } = useConsole();
  const typed = useSignal("");
  const waits = student.held || student.asked;

  /** @param {Event} event */
  async function rename(event) {
    event.preventDefault();
    const name = typed.value.trim();
    if (name && (await presses.press({ type: "Rename", student: id, name }))) typed.value = "";
  }

  return html`
    <section class="ways">
      ${student.shown_as && html`
        <p>${tx("The class sees {name}.", { name: html`<strong><${Name} name=${student.shown_as} /></strong>` })}
          ${student.asked && ` ${t("You asked for another name.")}`}</p>
      `}
      <form class="ways__row student-name" onSubmit=${rename}>
        <${TextField} label=${t("Another name")} value=${typed.value} maxlength=${facts.limits.NAME_CHARS} autocomplete="off"
          onInput=${(/** @type {any} */ event) => (typed.value = event.currentTarget.value)} />
        <${Button} type="submit" aria-disabled=${typed.value.trim() === ""}>${t("Rename")}<//>
        ${waits && html`<${OrderButton} order=${{ type: "AdmitName", student: id, name: student.name }}>${t("Let the name through")}<//>`}
        ${!student.asked && html`<${OrderButton} order=${{ type: "AskName", student: id }}>${t("Ask for another name")}<//>`}
      </form>
    </section>
  `;
}
