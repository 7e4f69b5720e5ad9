import { html, useComputed, useEffect, useRef, useState } from "../html.js";
import { LineNotice, Trouble } from "../parts/notice.js";
import { TimeSpoken } from "../parts/timer.js";
import { english, t } from "../words.js";
import { Away } from "./away.js";
import { ExtraTimeNotice } from "./extra-time.js";
import { Header } from "./header.js";
import { useLateWords } from "./late-words.js";
import { Later } from "./later-screens.js";
import { MovedSpoken } from "./moved.js";
import { Muted } from "./muted.js";
import { Ahead, StageNotice } from "./notices.js";
import { SaidToAll } from "./said-to-all.js";
import { Screen } from "./screen.js";
import { MineSpoken, PartnersSpoken, PhaseSpoken } from "./spoken.js";
import { extraTime } from "./think-phases.js";
import { useUnhurried } from "./unhurried.js";

/**
 * @typedef {object} LessonProps what every phase's screen is given
 * @property {import("../connection.js").Line} line
 * @property {import("../protocol.js").Everyone} everyone
 * @property {import("../protocol.js").Student} student
 * @property {string} phase the id of the phase on this screen
 * @property {import("./whose.js").Passing} passing
 * @property {Order} order
 */
/**
 * Sends a command; what the room says against it is shown. True: it is done.
 *
 * @typedef {(command: {type: string, [field: string]: any}) => Promise<boolean>} Order
 */

/** @param {Omit<LessonProps, "phase" | "order">} props */
export function Lesson({ line, everyone, student, passing }) {
  const extra = useComputed(() => {
    const me = line.store.student.value?.me;
    return me && extraTime(me, line.clock.second.value);
  }).value;
  const { shown, go } = useUnhurried(placeOf(everyone, extra));
  const { stage, parked } = everyone.room;
  const [trouble, setTrouble] = useState(/** @type {string | undefined} */ (undefined));
  const whole = useRef(/** @type {HTMLDivElement | null} */ (null));
  const kind = everyone.phases[shown]?.kind;
  const group = kind === "pair" ? line.store.group(student.me.group).value : undefined;
  useLateWords(line, student.me.id, shown);
  useEffect(() => setTrouble(undefined), [shown]);

  /** @type {Order} */
  async function order(command) {
    const done = await line.send(command);
    setTrouble(done.ok ? undefined : (done.message ?? english("That did not work. Please try again.")));
    return done.ok;
  }

  function move() {
    go?.();
    setTimeout(() => whole.current?.querySelector("h1")?.focus());
  }

  return html`
    <div class="lesson" data-phase=${kind} ref=${whole}>
      <${Header} line=${line} phase=${everyone.phases[shown]} me=${student.me} withTimer=${!go} extra=${extra} passing=${passing} />
      <section class="lesson__notices" aria-label=${t("Lesson")}>
        <${LineNotice} line=${line} />
        <${Ahead} everyone=${everyone} go=${go && move} />
        <${StageNotice} stage=${(go || extra) && stage === "time_up" ? "running" : stage} parked=${parked} />
        <${ExtraTimeNotice} lasts=${extra !== undefined} />
        <${SaidToAll} said=${everyone.line} />
        <${Away} me=${student.me} order=${order} />
        <${Muted} me=${student.me} />
        ${student.me.asked && html`<${Later} name="askedName" instead="" line=${line} me=${student.me} />`}
        <${Trouble} message=${trouble} putAway=${() => setTrouble(undefined)} />
        <${PhaseSpoken} everyone=${everyone} place=${placeOf(everyone, extra)} />
        <${TimeSpoken} line=${line} until_ms=${extra?.until_ms} />
        <${MovedSpoken} group=${group} me=${student.me} />
        <${PartnersSpoken} group=${group} me=${student.me} inChat=${everyone.room.talk === "chat"} />
        <${MineSpoken} student=${student} phase=${shown} />
      </section>
      <${Screen} key=${shown} ...${{ line, everyone, student, order, passing }} name=${kind ?? shown} phase=${shown} />
    </div>
  `;
}

/**
 * @param {import("../protocol.js").Everyone} everyone
 * @param {import("../protocol.js").ExtraTime | undefined} extra whoever has some stays where they think
 */
function placeOf(everyone, extra) {
  if (everyone.room.stage === "ended") return "ended";
  return extra?.phase ?? everyone.phase?.id ?? "lobby";
}
