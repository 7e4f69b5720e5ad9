/** What somebody said in a group, and what the teacher can do about it. */

import { html, useSignal } from "../html.js";
import { useInSight } from "../in-sight.js";
import { inOrder } from "../order.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icon.js";
import { Name } from "../parts/name.js";
import { isolated, t, tn } from "../words.js";
import { useConsole } from "./context.js";
import { nameOf } from "./people.js";
import { SetAside } from "./set-aside.js";
import { TakeMessage } from "./take-message.js";

/** @typedef {{id: string, group: string, message: import("../protocol.js").MessageSeen}} Props */

/** @param {Props} props */
export function TalkMessage({ id, group, message }) {
  const { teacher } = useConsole();
  const open = useSignal(false);
  const isMine = message.by === "teacher";
  const name = nameOf(teacher, message.by);
  return html`
    <li class="talk__message" data-mine=${isMine}>
      <span class="talk__by">
        <${Name} name=${name} /> ${message.late && t("late")}
        ${teacher.students?.[message.by]?.muted && html` <span class="mark-word">${t("muted")}</span>`}
        ${!isMine && html`
          <${Button} class="talk__more" aria-expanded=${open.value} onClick=${() => (open.value = !open.value)}
            aria-label=${t("What to do about these words of {name}", { name: isolated(name) })}><${Icon} name="more" /><//>
        `}
      </span>
      <span class="talk__text" dir="auto">${message.text}</span>
      ${open.value && html`<${Ways} id=${id} group=${group} />`}
    </li>
  `;
}

/** @param {{id: string, group: string}} props */
function Ways({ id, group }) {
  const box = useInSight();
  return html`
    <span class="talk__ways small-buttons" ref=${box}>
      <${TakeMessage} group=${group} message=${id} />
      <${SetAside} order=${{ type: "SetAside", what: "message", group, message: id }} />
    </span>
  `;
}

/** What the teacher took away: only here, with the way back. @param {{group: string}} props */
export function TakenMessages({ group }) {
  const taken = inOrder(useConsole().teacher.groups?.[group]?.taken);
  if (taken.length === 0) return undefined;
  return html`
    <details class="talk__taken">
      <summary>${tn("{n} message taken away", "{n} messages taken away", taken.length)}</summary>
      <ul>${taken.map(([id, message]) => html`<${TakenMessage} key=${id} id=${id} group=${group} message=${message} />`)}</ul>
    </details>
  `;
}

/** @param {Props} props */
function TakenMessage({ id, group, message }) {
  const { teacher } = useConsole();
  return html`
    <li class="talk__gone small-buttons">
      <span><${Name} name=${nameOf(teacher, message.by)} />: <span dir="auto">${message.text}</span></span>
      <${TakeMessage} group=${group} message=${id} />
    </li>
  `;
}
