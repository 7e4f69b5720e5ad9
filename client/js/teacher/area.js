/** The main area: what lies open, else what the lesson is in. */

import { html, useEffect } from "../html.js";
import { t } from "../words.js";
import { CardQueue, QueueWays } from "./card-queue.js";
import { CareSheet } from "./care-sheet.js";
import { ClassFileSheet } from "./class-file-sheet.js";
import { ClassList } from "./class-list.js";
import { ComingSheet } from "./coming-sheet.js";
import { useConsole } from "./context.js";
import { CoverPanel } from "./cover-panel.js";
import { covered } from "./cover.js";
import { DoorAlarm } from "./door-alarm.js";
import { DoorNotice } from "./door-notice.js";
import { DoorSheet } from "./door-sheet.js";
import { Exports } from "./exports.js";
import { FlagsNotice } from "./flags-notice.js";
import { FlagsSheet } from "./flags-sheet.js";
import { GateSheet } from "./gate-sheet.js";
import { GroupSheet } from "./group-sheet.js";
import { HeldNames } from "./held-names.js";
import { Links } from "./links.js";
import { Lobby } from "./lobby.js";
import { MissingNotice } from "./missing-notice.js";
import { MoveSheet } from "./move-sheet.js";
import { Moved } from "./moved.js";
import { lastChange } from "./moving.js";
import { Pairing } from "./pairing.js";
import { Parked } from "./parked.js";
import { RegroupSheet } from "./regroup-sheet.js";
import { SayAllSheet } from "./say-all-sheet.js";
import { sought } from "./search.js";
import { Sharing } from "./sharing.js";
import { dropSheet, nameOfSheet, Sheet, sheet } from "./sheet.js";
import { StudentSheet } from "./student-sheet.js";
import { TalkSheet } from "./talk-sheet.js";
import { Thinking } from "./thinking.js";
import { WrapUp } from "./wrap-up.js";

const PHASES = { think: Thinking, pair: Pairing, share: Sharing };

/** They show nothing that the class may not see. */
const OPEN_TO_ALL = new Set(["links", "talk", "line"]);

export function Area() {
  const { room } = useConsole().everyone;
  useEffect(closeUnlessTyping, [room.visit]);
  const open = sheet.value;
  return html`
    <main class="area">
      <${FlagsNotice} />
      <${DoorAlarm} />
      <${MissingNotice} />
      ${covered.value ? html`<${UnderCover} />` : html`<${InSight} />`}
      ${room.stage === "ended" && !open && html`<${Exports} />`}
    </main>
  `;
}

function InSight() {
  const open = sheet.value;
  return html`
    <${DoorNotice} />
    <${HeldNames} />
    ${open ? html`<${OpenSheet} key=${nameOfSheet(open)} open=${open} />` : html`<${LessonArea} />`}
    <${Moved} />
  `;
}

function UnderCover() {
  const { parked } = useConsole().everyone.room;
  const open = sheet.value;
  if (open && OPEN_TO_ALL.has(open.kind)) return html`<${OpenSheet} key=${nameOfSheet(open)} open=${open} />`;
  return parked && !open ? html`<${Parked} />` : html`<${CoverPanel} />`;
}

/** The lesson went on: what lay open belongs to what was. Words that are being typed stay. */
function closeUnlessTyping() {
  lastChange.value = undefined;
  sought.value = "";
  if (sheet.value && sheet.value.kind !== "moderate" && !document.activeElement?.closest(".area textarea")) dropSheet();
}

/** @param {{open: import("./sheet.js").Open}} props */
function OpenSheet({ open }) {
  switch (open.kind) {
    case "group":
      return html`<${GroupSheet} id=${open.id} />`;
    case "student":
      return html`<${StudentSheet} id=${open.id} />`;
    case "move":
      return html`<${MoveSheet} id=${open.id} />`;
    case "cards":
      return html`<${Sheet} title=${t("Cards")} ways=${html`<${QueueWays} />`}><${CardQueue} /><//>`;
    case "care":
      return html`<${CareSheet} />`;
    case "flags":
      return html`<${FlagsSheet} />`;
    case "gate":
      return html`<${GateSheet} />`;
    case "door":
      return html`<${DoorSheet} />`;
    case "class":
      return html`<${ClassList} />`;
    case "coming":
      return html`<${ComingSheet} />`;
    case "regroup":
      return html`<${RegroupSheet} />`;
    case "line":
      return html`<${SayAllSheet} />`;
    case "talk":
      return html`<${TalkSheet} />`;
    case "file":
      return html`<${ClassFileSheet} />`;
    default:
      return html`<${Links} />`;
  }
}

function LessonArea() {
  const { everyone } = useConsole();
  const { room, phase, phases } = everyone;
  if (room.parked) return html`<${Parked} />`;
  if (room.stage === "lobby") return html`<${Lobby} />`;
  if (!phase) return html`<${WrapUp} />`;
  const Phase = PHASES[phases[phase.id].kind];
  return html`<${Phase} phase=${phase.id} />`;
}
