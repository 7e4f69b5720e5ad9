import { html, useState } from "../html.js";
import { phaseNow } from "../lesson.js";
import { Mark } from "../parts/figure.js";
import { t } from "../words.js";
import { BigCode } from "./code.js";
import { useKeys } from "./keys.js";
import { Lobby } from "./lobby.js";
import { changeLight, fillScreen } from "./screen.js";
import { sceneOf } from "./scene.js";
import { Ending, Share, Spotlight } from "./share.js";
import { Pair, Think } from "./work.js";

/**
 * @typedef {object} SceneProps
 * @property {import("../connection.js").Line} line
 * @property {import("../protocol.js").Everyone} everyone
 * @property {import("../protocol.js").Board} board
 * @property {() => void} showCode
 */

const SCENES = { lobby: Lobby, think: Think, pair: Pair, share: Share, spotlight: Spotlight, ended: Ending };

/**
 * The projected page.
 *
 * @param {{line: import("../connection.js").Line}} props
 */
export function Board({ line }) {
  const [isCodeBig, setCodeBig] = useState(false);
  const showCode = () => setCodeBig((big) => !big);
  useKeys({ C: showCode, Escape: () => setCodeBig(false), F: fillScreen, L: changeLight });
  const everyone = line.store.everyone.value;
  const board = line.store.board.value;
  const scene = closing(line) ? "closed" : sceneOf(everyone, board);
  return html`
    <main class="board" data-scene=${scene} data-phase=${everyone && phaseNow(everyone)?.kind}>
      ${scene in SCENES
        ? html`<${SCENES[/** @type {keyof typeof SCENES} */ (scene)]} ...${{ line, everyone, board, showCode }} />`
        : html`<${Curtain} words=${curtainWords(line, scene)} />`}
      ${isCodeBig && scene !== "blank" && html`<${BigCode} />`}
      ${line.state.value === "reconnecting" && html`<p class="line-note" role="status">${t("Reconnecting…")}</p>`}
    </main>
  `;
}

/**
 * A quiet screen with the mark, and a word if one is needed.
 *
 * @param {{words?: string}} props
 */
function Curtain({ words }) {
  return html`<section class="quiet"><${Mark} />${words && html`<p>${words}</p>`}</section>`;
}

/**
 * Why there is nothing more to show. A lesson that is over stays on the wall; one that was deleted leaves it.
 *
 * @param {import("../connection.js").Line} line
 * @returns {string | undefined}
 */
function closing(line) {
  if (line.state.value === "refused") return line.refusal.value?.message ?? t("This board cannot be opened.");
  if (line.state.value !== "over" || line.farewell.value === "room_over") return undefined;
  return t("This room is closed.");
}

/**
 * @param {import("../connection.js").Line} line
 * @param {string} scene
 */
function curtainWords(line, scene) {
  if (scene === "opening") return t("Opening the board…");
  return closing(line);
}
