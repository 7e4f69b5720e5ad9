import { facts } from "../facts.js";
import { html, useState } from "../html.js";
import { TextField } from "../parts/field.js";
import { english, t, tx } from "../words.js";
import { Name } from "../parts/name.js";

/**
 * The teacher asks for another name. The seat and all words stay, and so does what is being written below.
 *
 * @param {{line: import("../connection.js").Line, me: import("../protocol.js").Me}} props
 */
export function AskedName({ line, me }) {
  const [name, setName] = useState("");
  const [trouble, setTrouble] = useState(/** @type {string | undefined} */ (undefined));
  if (!me.asked) return null;

  /** @param {Event} event */
  async function change(event) {
    event.preventDefault();
    if (name.trim() === "") return setTrouble(english("Type your name first."));
    const done = await line.send({ type: "ChangeName", name: name.trim() });
    setTrouble(done.ok ? undefined : (done.message ?? english("That did not work. Please try again.")));
  }

  return html`
    <form class="notice notice--warn asked-name" onSubmit=${change}>
      <p>
        <strong role="status">${t("Your teacher asks you for another name.")}</strong>${" "}
        ${tx("Until then your class sees {name}.", { name: html`<${Name} name=${me.shown_as ?? me.name} />` })}
      </p>
      <div class="asked-name__row">
        <${TextField} label=${t("First name or nickname")} name="name" value=${name} maxlength=${facts.limits.NAME_CHARS}
          autocomplete="off" autocapitalize="words" spellcheck=${false} enterkeyhint="done" error=${trouble}
          onInput=${(/** @type {any} */ event) => setName(event.currentTarget.value)} />
        <button class="button button--primary">${t("Keep")}</button>
      </div>
    </form>
  `;
}
