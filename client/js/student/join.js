import { takeSeat } from "../api.js";
import { facts } from "../facts.js";
import { html, useEffect, useRef, useState } from "../html.js";
import { forget, recall, remember } from "../memory.js";
import { Code } from "../parts/code.js";
import { Mark } from "../parts/figure.js";
import { TextField } from "../parts/field.js";
import { randomKey } from "../random.js";
import { keyInRoom, visitRoom } from "../room-memory.js";
import { keepToken } from "../tokens.js";
import { t } from "../words.js";

/**
 * The name box.
 *
 * @param {{code: string, joined: (token: string) => void}} props
 */
export function Join({ code, joined }) {
  const [name, setName] = useState("");
  const [trouble, setTrouble] = useState(/** @type {string | undefined} */ (undefined));
  const [busy, setBusy] = useState(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  /** @param {Event} event */
  async function join(event) {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === "") return setTrouble(t("Type your name first."));
    setBusy(true);
    setTrouble(undefined);
    const answer = await takeSeat(code, name.trim(), joiningKey(code));
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.message);
    forget(joiningKeyPlace(code));
    keepToken("student", code, answer.value.seat_token);
    joined(answer.value.seat_token);
  }

  return html`
    <main class="plain">
      <p class="join__room"><${Mark} /> <span>${t("Room")} <strong class="join__code"><${Code} code=${code} /></strong></span></p>
      <h1 class="plain__title">${t("What is your name?")}</h1>
      <form class="join" ref=${form} onSubmit=${join}>
        <${TextField} label=${t("First name or nickname")} name="name" value=${name} maxlength=${facts.limits.NAME_CHARS}
          autocomplete="off" autocapitalize="words" spellcheck=${false} enterkeyhint="go" error=${trouble}
          hint=${t("Your class and your teacher will see it.")}
          onInput=${(/** @type {any} */ event) => setName(event.currentTarget.value)} />
        <button class="button button--primary join__go" aria-disabled=${busy}>${busy ? t("Joining…") : t("Join")}</button>
      </form>
    </main>
  `;
}

/**
 * The same key until an answer comes: when the answer was lost on its way, asking again makes no second seat.
 *
 * @param {string} code
 * @returns {string}
 */
function joiningKey(code) {
  visitRoom(code);
  const key = recall(joiningKeyPlace(code)) ?? randomKey();
  remember(joiningKeyPlace(code), key);
  return key;
}

/** @param {string} code */
function joiningKeyPlace(code) {
  return keyInRoom(code, "joining");
}
