import { html } from "../html.js";
import { t } from "../words.js";
import { BoardLink } from "./board-link.js";
import { clockOrders } from "./clock-orders.js";
import { Counts } from "./counts.js";
import { useConsole } from "./context.js";
import { DoorButton } from "./door-button.js";
import { OrderButton } from "./order-button.js";
import { talksNow } from "./places.js";
import { SheetButton } from "./sheet-button.js";

/** Counts, groups, the class, the board: what a teacher reaches for in any phase. */
export function Tools() {
  const { everyone, teacher } = useConsole();
  const { blank, regroups, may } = teacher.desk;
  const { stage, parked, visit } = everyone.room;
  const inLobby = stage === "lobby";
  return html`
    <section class="tools" aria-label=${t("Board and class")}>
      <${Counts} />
      <div role="status">${blank && html`<p class="notice notice--warn">${t("The board is blank.")}</p>`}</div>
      <div class="tools__grid">
        ${regroups ? html`<${GroupsButton} />` : !inLobby && html`<${BoardLink} />`}
        <${SheetButton} kind="class">${t("Class list")}<//>
        <${OrderButton} order=${{ type: "BlankBoard", blank: !blank }} class=${blank ? "button button--on" : "button"}>
          ${blank ? t("Show the board") : t("Blank board")}
        <//>
        <${SheetButton} kind="links">${t("Links")}<//>
        ${stage !== "ended" && html`<${DoorButton} />`}
        ${inLobby && html`<${SheetButton} kind="gate">${t("Cards and chat")}<//>`}
        ${inLobby && regroups && html`<${SheetButton} kind="talk">${t("How we talk")}<//>`}
        ${stage !== "ended" && html`
          <${SheetButton} kind="line" class=${everyone.line ? "button button--on" : "button"}>${t("Write to all")}<//>
        `}
        ${may.Park && !parked && html`
          <${OrderButton} order=${clockOrders(visit).park}>${t("Continue another day")}<//>
        `}
      </div>
    </section>
  `;
}

function GroupsButton() {
  const { everyone, teacher } = useConsole();
  return talksNow(teacher, everyone)
    ? html`<${SheetButton} kind="regroup">${t("Regroup…")}<//>`
    : html`<${SheetButton} kind="coming">${t("See the groups")}<//>`;
}
