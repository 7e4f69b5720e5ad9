/** The console: opens the line, then shows what the views say. */

import { html, useEffect, useMemo } from "../html.js";
import { openLine } from "../connection.js";
import { phaseNow, questionNow } from "../lesson.js";
import { LineNotice } from "../parts/notice.js";
import { TimeSpoken } from "../parts/timer.js";
import { forgetRoom, keepRoom } from "../rooms.js";
import { t } from "../words.js";
import { Announcer } from "./announcer.js";
import { Area } from "./area.js";
import { ConsoleContext } from "./context.js";
import { useHoldKey } from "./cover.js";
import { Desk } from "./desk.js";
import { Farewell } from "./farewell.js";
import { Header } from "./header.js";
import { KeyHelp } from "./key-help.js";
import { Keepsake } from "./keepsake.js";
import { Moderate } from "./moderate.js";
import { moderating } from "./moderating.js";
import { createPresses } from "./press.js";
import { useStuck } from "./quiet.js";
import { Tools } from "./tools.js";
import { useKeys } from "./keys.js";

/** @typedef {import("./tokens.js").Tokens} Tokens */

/** @param {{code: string, tokens: Tokens, onKey: (token: string) => void}} props `onKey`: another key opens it */
export function Console({ code, tokens, onKey }) {
  const role = tokens.isCover ? "cover" : "teacher";
  const line = useMemo(() => openLine({ code, token: tokens.teacher ?? "", role }), [code, tokens]);
  useEffect(() => () => line.close(), [line]);
  const why = line.farewell.value ?? line.refusal.value?.code;
  useEffect(() => {
    // Not for `room_unknown`: a server started with another folder says so too.
    if (why === "deleted") forgetRoom(code);
  }, [why, code]);
  if (why) return html`<${Farewell} why=${why} code=${code} message=${line.refusal.value?.message} onKey=${onKey} />`;
  const everyone = line.store.everyone.value;
  const teacher = line.store.teacher.value;
  if (!everyone || !teacher) {
    return html`
      <main class="farewell"><p role="status">${t("Opening your room…")}</p><${LineNotice} line=${line} /></main>
    `;
  }
  return html`<${Lesson} line=${line} tokens=${tokens} />`;
}

/** @param {{line: import("../connection.js").Line, tokens: Tokens}} props */
function Lesson({ line, tokens }) {
  const presses = useMemo(() => createPresses(line), [line]);
  const everyone = /** @type {import("../protocol.js").Everyone} */ (line.store.everyone.value);
  const teacher = /** @type {import("../protocol.js").Teacher} */ (line.store.teacher.value);
  const stuck = useStuck(line);
  const known = { line, presses, tokens, everyone, teacher, board: line.store.board.value, stuck };
  const question = questionNow(everyone);
  const { expires_ms } = teacher.desk;
  useEffect(() => keepRoom({ code: line.code, question, expires_ms }), [line, question, expires_ms]);
  useKeys(known);
  useHoldKey();
  return html`
    <${ConsoleContext.Provider} value=${known}>
      <div class=${moderating.value ? "console console--one" : "console"} data-phase=${phaseNow(everyone)?.kind} data-stage=${everyone.room.stage}>
        ${moderating.value ? html`<${Moderate} />` : html`<${Header} /><${Desk} /><${Area} /><${Tools} />`}
        <${KeyHelp} />
        <${LineNotice} line=${line} />
        <${Announcer} /><${TimeSpoken} line=${line} />
      </div>
      ${everyone.room.stage === "ended" && html`<${Keepsake} />`}
    <//>
  `;
}
