import { facts } from "../facts.js";
import { html, useLayoutEffect, useRef, useState } from "../html.js";
import { Code } from "../parts/code.js";
import { Mark } from "../parts/figure.js";
import { TextField } from "../parts/field.js";
import { LanguagePicker } from "../parts/language.js";
import { english, t } from "../words.js";
import { takeSeats } from "./joining.js";

const { DEVICE_SEATS, NAME_CHARS } = facts.limits;

/**
 * The name box, and more of them where children share a device.
 *
 * @param {{code: string, joined: (children: import("./device.js").Child[]) => void}} props
 */
export function Join({ code, joined }) {
  const [names, setNames] = useState([""]);
  const [seated, setSeated] = useState(0);
  const [trouble, setTrouble] = useState(/** @type {{place: number, message: string} | undefined} */ (undefined));
  const [busy, setBusy] = useState(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useLayoutEffect(() => {
    const boxes = form.current?.querySelectorAll("input");
    boxes?.[boxes.length - 1]?.focus();
  }, [names.length]);

  /** @param {Event} event */
  async function join(event) {
    event.preventDefault();
    if (busy) return;
    const typed = names.map((name) => name.trim());
    if (typed[0] === "") return setTrouble({ place: 0, message: english("Type your name first.") });
    setBusy(true);
    setTrouble(undefined);
    const answer = await takeSeats(code, typed.filter(Boolean));
    setBusy(false);
    if (answer.ok) return joined(answer.children);
    setSeated(answer.seated);
    setTrouble({ place: placeOf(typed, answer.seated), message: answer.message });
  }

  /**
   * @param {number} place
   * @param {string} name
   */
  function write(place, name) {
    setNames((before) => before.map((each, at) => (at === place ? name : each)));
    if (trouble?.place === place) setTrouble(undefined);
  }

  const isShared = names.length > 1;
  return html`
    <main class="plain">
      <p class="join__room"><${Mark} /> <span>${t("Room")} <strong class="join__code"><${Code} code=${code} /></strong></span></p>
      <h1 class="plain__title">${isShared ? t("What are your names?") : t("What is your name?")}</h1>
      <form class="join" ref=${form} onSubmit=${join}>
        ${names.map((name, place) => html`
          <${TextField} key=${place} label=${labelOf(place)} name="name" value=${name} maxlength=${NAME_CHARS}
            autocomplete="off" autocapitalize="words" spellcheck=${false} enterkeyhint="go"
            readonly=${place < seated} error=${trouble?.place === place ? trouble.message : undefined}
            hint=${place === 0 && t("Your class and your teacher will see it.")}
            onInput=${(/** @type {any} */ event) => write(place, event.currentTarget.value)} />
        `)}
        ${names.length < DEVICE_SEATS && html`
          <button type="button" class="button button--quiet join__share" onClick=${() => setNames((before) => [...before, ""])}>
            ${isShared ? t("One more") : t("We share this device")}
          </button>
        `}
        <button class="button button--primary join__go" aria-disabled=${busy}>${busy ? t("Joining…") : t("Join")}</button>
      </form>
      <${LanguagePicker} />
    </main>
  `;
}

/** @param {number} place */
function labelOf(place) {
  if (place === 0) return t("First name or nickname");
  return place === 1 ? t("The second person’s name") : t("The third person’s name");
}

/**
 * @param {string[]} typed
 * @param {number} nth of those who typed a name
 */
function placeOf(typed, nth) {
  const places = typed.flatMap((name, place) => (name === "" ? [] : [place]));
  return places[nth] ?? 0;
}
