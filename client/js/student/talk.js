import { html, useEffect, useRef } from "../html.js";
import { Icon } from "../parts/icon.js";
import { Name } from "../parts/name.js";
import { inOrder } from "../order.js";
import { FADES_MS } from "../typers.js";
import { t, tx } from "../words.js";
import { useStaysAtEnd } from "./at-end.js";
import { nameIn, partnersOf } from "./partners.js";
import { Report, ReportButton, useReporting } from "./report.js";

/**
 * What is said in the group.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {string} props.id
 * @param {import("../protocol.js").Group} props.group
 * @param {string} props.me
 * @param {import("./said.js").Said} props.said
 */
export function Talk({ line, id, group, me, said }) {
  const messages = inOrder(group.messages);
  const isTrio = Object.keys(group.members).length > 2;
  const end = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  const count = messages.length + said.waiting.length;
  const below = writing(line, id, group, me) ?? missing(group, me);
  useEffect(() => {
    // Whoever reads further up is left there, unless the words are their own.
    const follows = said.waiting.length > 0 || (end.current && isNear(end.current));
    if (count > 0 && follows) end.current?.scrollIntoView({ block: "end" });
  }, [count, Boolean(below)]);
  useStaysAtEnd(end, count > 0);
  // Of another group, another log: what was said before is no news. And what I say is heard once, when it is kept.
  return html`
    <section class="talk" aria-label=${t("Your talk")}>
      <p class="talk__reader">${t("Your teacher can read this too")}</p>
      <div role="log" class="talk__log" key=${id}>
        ${messages.map(([key, { by, text }]) => by === me || by === "teacher"
          ? html`<${Message} key=${key} who=${whoSaid(group, by, me, isTrio)} mine=${by === me} teacher=${by === "teacher"} text=${text}
              mark=${by === me ? html`<${Icon} name="check" label=${t("kept")} />` : null} />`
          : html`<${Theirs} key=${key} line=${line} group=${id} message=${key} who=${whoSaid(group, by, me, isTrio)} text=${text} />`)}
      </div>
      <div class="talk__log">
        ${said.waiting.map(({ cid, text }) => html`
          <${Message} key=${cid} mine=${true} text=${text}
            mark=${html`<${Icon} name="clock" label=${t("on its way")} />`} />
        `)}
      </div>
      <p class="talk__typing" ref=${end}>${below}</p>
    </section>
  `;
}

/**
 * What a classmate says, which the teacher may be shown.
 *
 * @param {{line: import("../connection.js").Line, group: string, message: string, who?: any, text: string}} props
 */
function Theirs({ line, group, message, who, text }) {
  const reporting = useReporting(line, group, message);
  return html`
    <${Message} who=${who} mine=${false} text=${text} mark=${html`<${ReportButton} reporting=${reporting} />`} />
    <${Report} reporting=${reporting} />
  `;
}

/** @param {{who?: any, mine: boolean, teacher?: boolean, text: string, mark?: any}} props */
function Message({ who, mine, teacher, text, mark }) {
  const look = `message message--${mine ? "mine" : teacher ? "teacher" : "theirs"}`;
  return html`
    <p class=${look}>
      ${who && html`<span class="message__who">${who}</span>`}
      <span class="message__words" dir="auto">${text}</span>${mark}
    </p>
  `;
}

/**
 * @param {import("../protocol.js").Group} group
 * @param {string} by
 * @param {string} me
 * @param {boolean} isTrio
 */
function whoSaid(group, by, me, isTrio) {
  if (by === "teacher") return t("Your teacher");
  if (by === me) return null;
  return html`<span class=${isTrio ? undefined : "unseen"}><${Name} name=${nameIn(group, by)} /></span>`;
}

/**
 * @param {import("../connection.js").Line} line
 * @param {string} id
 * @param {import("../protocol.js").Group} group
 * @param {string} me
 */
function writing(line, id, group, me) {
  const marks = line.typers.value[id] ?? {};
  // Whoever has just said it is not writing it any more.
  const said_ms = (/** @type {string} */ student) =>
    Math.max(0, ...Object.values(group.messages ?? {}).filter(({ by }) => by === student).map(({ at_ms }) => at_ms));
  const writers = Object.keys(marks).filter((who) => who !== me && (marks[who] ?? 0) - FADES_MS > said_ms(who));
  if (writers.length === 0) return null;
  if (writers.length > 1) return t("Your partners are writing…");
  return tx("{name} is writing…", { name: html`<${Name} name=${nameIn(group, writers[0] ?? "")} />` });
}

/**
 * Why no answer comes: here, too, since who is at the end of a long talk does not see the top. Ears are told by
 * PartnersSpoken.
 *
 * @param {import("../protocol.js").Group} group
 * @param {string} me
 */
function missing(group, me) {
  const partners = partnersOf(group, me).map(([, member]) => member);
  const away = partners.find(({ presence }) => presence === "away");
  if (away) return tx("{name} is away", { name: html`<${Name} name=${away.name} />` });
  const silent = partners.find(({ presence }) => presence === "reconnecting");
  return silent && tx("{name} is reconnecting", { name: html`<${Name} name=${silent.name} />` });
}

/** @param {HTMLElement} end */
function isNear(end) {
  return end.getBoundingClientRect().top < window.innerHeight + 80;
}
