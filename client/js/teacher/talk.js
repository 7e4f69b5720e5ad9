import { facts } from "../facts.js";
import { html, useLayoutEffect, useRef, useSignal } from "../html.js";
import { Button } from "../parts/button.js";
import { TextArea } from "../parts/field.js";
import { inOrder } from "../order.js";
import { isolated, t, tn } from "../words.js";
import { ChatClosed } from "./chat-switch.js";
import { useConsole } from "./context.js";
import { nameOf } from "./people.js";
import { TakenMessages, TalkMessage } from "./talk-message.js";

/** @typedef {import("../protocol.js").Group} Group */

/** Nearer to the end than this counts as reading along. */
const NEAR_PX = 40;

/**
 * What a group says, and a box to say something to it.
 *
 * @param {{id: string, group: Group}} props
 */
export function Talk({ id, group }) {
  const { line, teacher } = useConsole();
  const messages = inOrder(group.messages);
  const list = useFollowing(messages.length);
  const typing = Object.keys(line.typers.value[id] ?? {}).map((student) => isolated(nameOf(teacher, student)));
  return html`
    <section class="talk" aria-label=${t("Talk")}>
      <ol class="talk__list" ref=${list} tabindex="0" aria-label=${t("Messages")}>
        ${messages.length === 0 && html`<li class="soft">${t("No messages yet.")}</li>`}
        ${messages.map(([key, message]) => html`<${TalkMessage} key=${key} id=${key} group=${id} message=${message} />`)}
      </ol>
      <${TakenMessages} group=${id} />
      <${ChatClosed} />
      <p class="talk__typing">
        ${typing.length > 0 && tn("{names} is writing…", "{names} are writing…", typing.length, { names: typing.join(", ") })}
      </p>
      <${SayToGroup} id=${id} />
    </section>
  `;
}

/** @param {{id: string}} props */
function SayToGroup({ id }) {
  const { line } = useConsole();
  const words = useSignal("");
  const problem = useSignal("");
  const busy = useSignal(false);

  /** @param {Event} event */
  async function say(event) {
    event.preventDefault();
    const text = words.value.trim();
    if (busy.value || !text) return;
    busy.value = true;
    const done = await line.send({ type: "SendMessage", group: id, text });
    busy.value = false;
    problem.value = done.ok ? "" : (done.message ?? "");
    if (done.ok) words.value = "";
  }

  return html`
    <form class="talk__say" onSubmit=${say}>
      <${TextArea}
        label=${t("Write to this group")} hideLabel placeholder=${t("Write to this group")} maxlength=${facts.limits.MESSAGE_CHARS}
        error=${problem.value} value=${words.value} readonly=${busy.value}
        onInput=${(/** @type {any} */ event) => (words.value = event.currentTarget.value)}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => isSend(event) && say(event)}
      />
      <${Button} type="submit" aria-disabled=${busy.value}>${busy.value ? t("Sending…") : t("Send")}<//>
    </form>
  `;
}

/**
 * Enter sends, as chats do; with Shift it breaks the line, and in an input method it only picks a word.
 *
 * @param {KeyboardEvent} event
 */
function isSend(event) {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing;
}

/**
 * Keeps the newest message in sight, unless somebody has scrolled up to read.
 *
 * @param {number} count
 */
function useFollowing(count) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const seen_px = useRef(0);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const follows = seen_px.current === 0 || box.scrollTop + box.clientHeight >= seen_px.current - NEAR_PX;
    if (follows) box.scrollTop = box.scrollHeight;
    seen_px.current = box.scrollHeight;
  }, [count]);
  return list;
}
