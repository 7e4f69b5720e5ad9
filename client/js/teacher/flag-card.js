import { html, useLayoutEffect, useRef } from "../html.js";
import { inOrder } from "../order.js";
import { Button } from "../parts/button.js";
import { Name } from "../parts/name.js";
import { t, tx } from "../words.js";
import { useConsole } from "./context.js";
import { membersOf } from "./groups.js";
import { OrderButton } from "./order-button.js";
import { nameOf, Names } from "./people.js";
import { SetAside } from "./set-aside.js";
import { opens } from "./sheet.js";
import { Switch } from "./switch.js";
import { TakeMessage } from "./take-message.js";
import { timeOfDay } from "./time-of-day.js";

/** @typedef {import("../protocol.js").Flag} Flag */

/**
 * One report: the evidence, and what can be done about it.
 *
 * @param {{id: string, flag: Flag}} props
 */
export function FlagCard({ id, flag }) {
  const { teacher } = useConsole();
  const { group, message, settled = false } = flag;
  const members = teacher.groups?.[group];
  const order = { type: "SetAside", what: "message", group, message };
  return html`
    <li class="card flag">
      <p class="flag__who">
        ${tx("{name} reported this at {time}", { name: html`<b><${Name} name=${nameOf(teacher, flag.by)} /></b>`, time: timeOfDay(flag.at_ms) })}
        ${members && html` · <${Names} teacher=${teacher} ids=${membersOf(members)} />`}
      </p>
      <${Evidence} flag=${flag} />
      <div class="ways__row">
        ${!settled && html`
          <${TakeMessage} group=${group} message=${message} /><${MuteWriter} flag=${flag} /><${SetAside} order=${order} />
        `}
        ${members && html`
          <${Button} ...${opens({ kind: "group", id: group })}>${t("Open their group")}<//>
        `}
        <${OrderButton} order=${{ type: "SettleFlag", flag: id, settled: !settled }}>
          ${settled ? t("Open this report again") : t("I have seen to it")}
        <//>
      </div>
    </li>
  `;
}

/** @param {{flag: Flag}} props */
function MuteWriter({ flag }) {
  const { teacher } = useConsole();
  const { by = "" } = Object.values(flag.around ?? {}).find(({ reported }) => reported) ?? {};
  const writer = teacher.students?.[by];
  if (!writer) return undefined;
  const { muted = false } = writer;
  return html`
    <${Switch} on=${muted} order=${{ type: "Mute", student: by, muted: !muted }}>
      <span>${tx("Mute {name}", { name: html`<${Name} name=${writer.name} />` })}</span>
    <//>
  `;
}

/** What was reported, among up to twenty. @param {{flag: Flag}} props */
function Evidence({ flag }) {
  const { teacher } = useConsole();
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const found = list.current?.querySelector("[data-reported=true]");
    if (list.current && found instanceof HTMLElement) {
      // In the middle of what stands around it.
      list.current.scrollTop = found.offsetTop - list.current.offsetTop - list.current.clientHeight / 2;
    }
  }, []);
  if (!flag.around) return undefined;
  return html`
    <ol class="flag__around" ref=${list} tabindex="0" aria-label=${t("What was said around it")}>
      ${inOrder(flag.around).map(([id, { by, text, at_ms, reported }]) => html`
        <li key=${id} class="flag__words" data-reported=${reported}>
          <span class="talk__by"><${Name} name=${nameOf(teacher, by)} /> · ${timeOfDay(at_ms)}${reported && html` <span class="mark-word">${t("reported")}</span>`}</span>
          <span class="talk__text" dir="auto">${text}</span>
        </li>
      `)}
    </ol>
  `;
}
