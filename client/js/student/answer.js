import { facts } from "../facts.js";
import { html, useEffect, useLayoutEffect, useRef } from "../html.js";
import { TextArea } from "../parts/field.js";
import { Name } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t, tx } from "../words.js";
import { KeptMark } from "./kept-mark.js";
import { wordsKey } from "./words-key.js";
import { nameIn } from "./partners.js";
import { useKeptWords } from "./words-kept.js";

const PAUSE_MS = 700;
const { ANSWER_CHARS } = facts.limits;
/** After so long without a stroke anybody may take the pen. */
const PEN_SILENCE_MS = 3_000;

/**
 * The group's one answer. Who has the pen writes; the others see it grow.
 *
 * @param {import("./pair.js").GroupProps} props
 */
export function Answer({ line, student, id, group, order }) {
  const { pen, text } = group.answer;
  const isMine = pen === student.me.id;
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const words = useKeptWords({
    key: wordsKey(line.code, student.me.id, "answer", id),
    there: text,
    pause_ms: PAUSE_MS,
    send: (answer) => line.send({ type: "WriteAnswer", group: id, text: answer }),
  });
  useLayoutEffect(() => {
    if (isMine) box.current?.focus();
    else void words.flush();
    words.follow(text);
  }, [isMine]);
  useEffect(() => {
    if (!isMine) words.follow(text);
  }, [text]);

  const hint = html`
    <span class="reader">${t("Your group and your teacher read this.")}</span><${KeptMark} words=${words} />
  `;
  return html`
    <section class="answer" aria-label=${t("Our answer")}>
      ${isMine
        ? html`<${TextArea} box=${box} label=${t("Our answer")} hideLabel=${true} value=${words.text} maxlength=${ANSWER_CHARS}
            placeholder=${t("One or two sentences that you agree on…")}
            onInput=${(/** @type {any} */ event) => words.type(event.currentTarget.value)} onBlur=${words.flush}
            hint=${hint} />`
        : html`<p class="card card__words answer__text" dir="auto">${text || nothingYet()}</p>`}
      <${Pen} line=${line} id=${id} group=${group} isMine=${isMine} order=${order} flush=${words.flush} />
      <${Beside} group=${group} />
    </section>
  `;
}

function nothingYet() {
  return html`<span class="soft">${t("Nothing here yet.")}</span>`;
}

/**
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {string} props.id
 * @param {import("../protocol.js").Group} props.group
 * @param {boolean} props.isMine
 * @param {import("./lesson.js").Order} props.order
 * @param {() => Promise<void>} props.flush
 */
function Pen({ line, id, group, isMine, order, flush }) {
  const { pen, pen_ms } = group.answer;
  if (isMine) {
    const pass = () => (void flush(), order({ type: "PassPen", group: id }));
    return html`<button type="button" class="button" onClick=${pass}>${t("Pass the pen")}</button>`;
  }
  const isSilent = !pen || line.clock.second.value - (pen_ms ?? 0) >= PEN_SILENCE_MS;
  return html`
    <div class="pen">
      <button type="button" class="button button--primary" disabled=${!isSilent || !group.talk.open}
        onClick=${() => order({ type: "TakePen", group: id })}>${t("Take the pen")}</button>
      ${pen && html`
        <span class="soft">${tx("{name} has the pen", { name: html`<${Name} name=${nameIn(group, pen)} />` })}</span>
      `}
    </div>
  `;
}

/** @param {{group: import("../protocol.js").Group}} props words written without the pen */
function Beside({ group }) {
  const kept = inOrder(group.beside);
  if (kept.length === 0) return null;
  return html`
    <div class="beside">
      <h3 class="card__title">${t("Kept beside the answer, written without the pen")}</h3>
      <ul>${kept.map(([key, { by, text }]) => html`
        <li key=${key} class="card"><${Name} name=${nameIn(group, by)} />: <span dir="auto">${text}</span></li>
      `)}</ul>
    </div>
  `;
}
