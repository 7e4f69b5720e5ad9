import { facts } from "../facts.js";
import { html, useLayoutEffect, useRef, useState } from "../html.js";
import { TextField } from "../parts/field.js";
import { Trouble } from "../parts/notice.js";
import { english, t, tn } from "../words.js";

const { DEVICE_SEATS, NAME_CHARS } = facts.limits;

/**
 * The name box, and more of them where children share a device. Where the room gives the names, only how many they are.
 *
 * @param {{isGiven: boolean, way: ReturnType<typeof import("./way-in.js").useWayIn>}} props
 */
export function NameBoxes({ isGiven, way }) {
  const { attempt } = way;
  const [names, setNames] = useState(() => (attempt.wanted.length > 0 ? attempt.wanted.map(({ name }) => name) : [""]));
  const [isMissing, setMissing] = useState(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useLayoutEffect(() => {
    const boxes = form.current?.querySelectorAll("input");
    boxes?.[boxes.length - 1]?.focus();
  }, [names.length]);

  const busy = attempt.state === "busy";
  const typed = names.map((name) => name.trim());
  const places = typed.flatMap((name, place) => (name === "" ? [] : [place]));
  const message = isMissing ? english("Type your name first.") : attempt.message;
  const troubled = isMissing ? 0 : (places[attempt.seated] ?? 0);

  /** @param {Event} event */
  function join(event) {
    event.preventDefault();
    if (busy) return;
    setMissing(!isGiven && typed[0] === "");
    if (isGiven) void way.go(names.map(() => ({ name: "" })));
    else if (typed[0] !== "") void way.go(typed.filter(Boolean).map((name) => ({ name })));
  }

  /**
   * @param {number} place
   * @param {string} name
   */
  function write(place, name) {
    setNames((before) => before.map((each, at) => (at === place ? name : each)));
    if (troubled !== place || !message) return;
    setMissing(false);
    way.stop();
  }

  const isShared = names.length > 1;
  return html`
    <h1 class="plain__title">${isGiven ? t("Come in") : isShared ? t("What are your names?") : t("What is your name?")}</h1>
    <form class="join" ref=${form} onSubmit=${join}>
      ${isGiven && html`
        <p>${t("Here everybody is called by their picture, like Blue cat.")}</p>
        ${isShared && html`<p role="status">${tn("{n} of you", "{n} of you", names.length)}</p>`}
        <${Trouble} message=${message} />
      `}
      ${!isGiven && names.map((name, place) => html`
        <${TextField} key=${place} label=${labelOf(place)} name="name" value=${name} maxlength=${NAME_CHARS}
          autocomplete="off" autocapitalize="words" spellcheck=${false} enterkeyhint="go"
          readonly=${place < attempt.seated} error=${troubled === place ? message : undefined}
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
  `;
}

/** @param {number} place */
function labelOf(place) {
  if (place === 0) return t("First name or nickname");
  return place === 1 ? t("The second person’s name") : t("The third person’s name");
}
