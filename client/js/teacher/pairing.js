import { html } from "../html.js";
import { t } from "../words.js";
import { AreaHead } from "./area-head.js";
import { ChatClosed, ChatSwitch } from "./chat-switch.js";
import { useConsole } from "./context.js";
import { GroupTiles } from "./group-tiles.js";
import { groupsIn } from "./groups.js";

/**
 * The groups that talk.
 *
 * @param {{phase: string}} props
 */
export function Pairing({ phase }) {
  const { everyone, teacher } = useConsole();
  const { talk, chat_off } = everyone.room;
  return html`
    <${AreaHead}>${talk === "chat" && !chat_off && html`<${ChatSwitch} />`}<//>
    <${ChatClosed} />
    ${groupsIn(teacher, phase).length === 0 && html`<p class="soft">${t("Groups form as soon as two students are here.")}</p>`}
    <${GroupTiles} phase=${phase} />
  `;
}
