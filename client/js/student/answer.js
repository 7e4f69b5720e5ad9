import { facts } from "../facts.js";
import { html, useEffect, useLayoutEffect, useRef } from "../html.js";
import { TextArea } from "../parts/field.js";
import { Name } from "../parts/name.js";
import { inOrder } from "../order.js";
import { t } from "../words.js";
import { AddOwn } from "./add-own.js";
import { KeptMark } from "./kept-mark.js";
import { ownWordsKey, useOwnWords } from "./own-words.js";
import { nameIn } from "./partners.js";
import { Pen } from "./pen.js";
import { wordsKey } from "./words-key.js";
import { useKeptWords } from "./words-kept.js";

const PAUSE_MS = 700;
const { ANSWER_CHARS } = facts.limits;

/**
 * The group's one answer. Who has the pen writes; the others see it grow. Around one screen, whoever has it in hand
 * writes.
 *
 * @param {import("./pair.js").GroupProps & {way: import("./way.js").Way, asked: boolean}} props asked: opened by hand
 */
export function Answer({ line, student, phase, id, group, order, way, asked }) {
  const { pen, text } = group.answer;
  const isMine = pen === student.me.id;
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const wasHere = useRef(false);
  const own = useOwnWords(ownWordsKey(line.code, student.me.id, phase));
  const isInUse = box.current !== null && box.current === document.activeElement;
  const words = useKeptWords({
    key: wordsKey(line.code, student.me.id, "answer", id),
    there: text,
    pause_ms: PAUSE_MS,
    send: (answer) => line.send({ type: "WriteAnswer", group: id, text: answer }),
    mayGoOn: isMine || !pen || way === "device",
    left: (before) => void (!own.isThere && (isInUse || before.text !== before.kept) && own.begin(before.text)),
  });
  // Somebody joined us: the answer has come along without its pen, but not out of the hands of who is writing.
  const isHeld = words.wentOn && !pen && isInUse;
  const writes = !own.isThere && (isMine || isHeld || way === "device");
  useLayoutEffect(() => {
    if (!writes) void words.flush();
    else if (asked || wasHere.current) box.current?.focus();
    words.follow(text);
    wasHere.current = true;
  }, [writes]);
  useEffect(() => {
    if (isHeld) void line.send({ type: "TakePen", group: id });
  }, [id]);
  useEffect(() => {
    if (!isMine) words.follow(text);
  }, [text]);
  useEffect(() => {
    if (way !== "device") return undefined;
    // For the child that has the device next.
    return () => void (line.state.peek() === "over" || line.send({ type: "PassPen", group: id }));
  }, [way, id]);

  const forAll = {
    ...{ label: t("Our answer"), hideLabel: true, value: words.text, onBlur: words.flush },
    placeholder: t("One or two sentences that you agree on…"),
    hint: html`<span class="reader">${t("Your group and your teacher read this.")}</span><${KeptMark} words=${words} />`,
    onInput: (/** @type {any} */ event) => words.type(event.currentTarget.value),
  };
  const forMe = {
    ...{ label: t("Your words, not yet in our answer"), value: own.text },
    onInput: (/** @type {any} */ event) => own.write(event.currentTarget.value),
  };
  // One and the same box, so that a change of groups takes no focus away.
  return html`
    <section class="answer" aria-label=${t("Our answer")}>
      ${!writes && html`<p class="card card__words answer__text" dir="auto">${text || nothingYet()}</p>`}
      ${(writes || own.isThere) && html`
        <${TextArea} key="box" box=${box} maxlength=${ANSWER_CHARS} ...${own.isThere ? forMe : forAll} />
      `}
      ${own.isThere && html`
        <${AddOwn} line=${line} id=${id} group=${group} isMine=${isMine || way === "device"} order=${order} own=${own}
          room=${ANSWER_CHARS - text.length} add=${(/** @type {string} */ mine) => words.type(text ? `${text}\n${mine}` : mine)} />
      `}
      ${!own.isThere && way !== "device" && html`
        <${Pen} line=${line} id=${id} group=${group} isMine=${isMine} order=${order} letGo=${letGo} />
      `}
      <${Beside} group=${group} />
    </section>
  `;

  /** A tap on a button leaves the focus in the box on some phones. */
  function letGo() {
    box.current?.blur();
    return words.flush();
  }
}

function nothingYet() {
  return html`<span class="soft">${t("Nothing here yet.")}</span>`;
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
