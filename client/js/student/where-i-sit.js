import { facts } from "../facts.js";
import { html, useState } from "../html.js";
import { TextField } from "../parts/field.js";
import { english, t, tx } from "../words.js";
import { wordsKey } from "./words-key.js";
import { useWordsHere } from "./words-kept.js";

/**
 * Face to face: where my partner finds me, or that I am not in the classroom.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {import("../protocol.js").Everyone} props.everyone
 * @param {import("../protocol.js").Me} props.me
 * @param {boolean} [props.folded] there is something else to do: one line, and none once it is known
 */
export function WhereISit({ line, everyone, me, folded = false }) {
  const [changes, setChanges] = useState(false);
  if (everyone.room.talk !== "aloud") return null;
  const isKnown = me.remote || Boolean(me.place);
  if (folded) {
    return isKnown ? null : html`
      <details class="where">
        <summary>${t("Where do you sit?")}</summary>
        <${Form} line=${line} me=${me} label=${t("Table or seat")} />
      </details>
    `;
  }
  if (!isKnown || changes) {
    const label = t("Where do you sit? (table or seat)");
    return html`<div class="where"><${Form} line=${line} me=${me} label=${label} sent=${() => setChanges(false)} /></div>`;
  }
  return html`
    <p class="where where--known">
      <span>${me.remote
        ? t("You are not in the classroom.")
        : tx("You sit here: {place}", { place: html`<strong><bdi>${me.place}</bdi></strong>` })}</span>
      <button type="button" class="button button--quiet" onClick=${() => setChanges(true)}>${t("Change")}</button>
    </p>
  `;
}

/**
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {import("../protocol.js").Me} props.me
 * @param {string} props.label
 * @param {() => void} [props.sent]
 */
function Form({ line, me, label, sent }) {
  const [typed, setTyped] = useWordsHere(wordsKey(line.code, me.id, "place", "room"));
  const [trouble, setTrouble] = useState(/** @type {string | undefined} */ (undefined));

  /** @param {{place: string, remote: boolean}} where */
  async function sit(where) {
    const done = await line.send({ type: "SitAt", ...where });
    setTrouble(done.ok ? undefined : (done.message ?? english("That did not work. Please try again.")));
    if (!done.ok) return;
    setTyped("");
    sent?.();
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    void sit({ place: typed.trim(), remote: false });
  }

  return html`
    <form class="where__form" onSubmit=${submit}>
      <${TextField} label=${label} value=${typed} placeholder=${me.place}
        maxlength=${facts.limits.PLACE_GRAPHEMES} autocomplete="off" enterkeyhint="done" error=${trouble}
        onInput=${(/** @type {any} */ event) => setTyped(event.currentTarget.value)} />
      <label class="check where__remote">
        <input type="checkbox" class="tick" checked=${me.remote}
          onChange=${(/** @type {any} */ event) => sit({ place: "", remote: event.currentTarget.checked })} />
        ${t("I am not in the classroom")}
      </label>
      <button class="button" disabled=${typed.trim() === ""}>${t("Keep")}</button>
    </form>
  `;
}
