import { html, useState } from "../html.js";
import { phaseNow } from "../lesson.js";
import { Mark } from "../parts/figure.js";
import { english, t, told } from "../words.js";
import { useChime } from "./chime.js";
import { BigCode } from "./code.js";
import { useKeys } from "./keys.js";
import { Lobby } from "./lobby.js";
import { Parked } from "./parked.js";
import { changeLight, fillScreen } from "./screen.js";
import { sceneOf } from "./scene.js";
import { Settings } from "./settings.js";
import { Ending, Share, Spotlight } from "./share.js";
import { Pair, Think } from "./work.js";

/**
 * @typedef {object} SceneProps
 * @property {import("../connection.js").Line} line
 * @property {import("../protocol.js").Everyone} everyone
 * @property {import("../protocol.js").Board} board
 * @property {() => void} showCode
 */

const SCENES = { lobby: Lobby, think: Think, pair: Pair, share: Share, spotlight: Spotlight, parked: Parked, ended: Ending };

/**
 * The projected page.
 *
 * @param {{line: import("../connection.js").Line}} props
 */
export function Board({ line }) {
  const { isCodeBig, isCovered, showCode } = useBoardKeys();
  useChime(line);
  const everyone = line.store.everyone.value;
  const board = line.store.board.value;
  const scene = closing(line) ? "closed" : isCovered ? "covered" : sceneOf(everyone, board);
  return html`
    <main class="board" data-scene=${scene} data-phase=${everyone && phaseNow(everyone)?.kind}>
      ${scene in SCENES
        ? html`<${SCENES[/** @type {keyof typeof SCENES} */ (scene)]} ...${{ line, everyone, board, showCode }} />`
        : html`<${Curtain} words=${curtainWords(line, scene)} />`}
      ${isCodeBig && scene in SCENES && html`<${BigCode} close=${showCode} />`}
      <${LineNote} line=${line} />
      <${Settings} />
    </main>
  `;
}

/** @param {{line: import("../connection.js").Line}} props */
function LineNote({ line }) {
  const cannotSave = line.store.everyone.value?.room.cannot_save && t("The server cannot save just now. Nothing is lost.");
  const words = line.state.value === "reconnecting" ? t("Reconnecting…") : cannotSave;
  return words ? html`<p class="line-note" role="status">${words}</p>` : null;
}

/** What a keyboard at the projector does: C the code, B a cover over everything, F the whole screen, L the light. */
function useBoardKeys() {
  const [isCodeBig, setCodeBig] = useState(false);
  const [isCovered, setCovered] = useState(false);
  const showCode = () => setCodeBig((big) => !big);
  const uncover = () => {
    setCodeBig(false);
    setCovered(false);
  };
  useKeys({ C: showCode, B: () => setCovered((covered) => !covered), Escape: uncover, F: fillScreen, L: changeLight });
  return { isCodeBig, isCovered, showCode };
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
  const refusal = line.refusal.value;
  // The server's words for it are for a student.
  if (refusal?.code === "bad_token") return t("This link does not open the room.");
  if (refusal) return told(refusal.message || english("This board cannot be opened."));
  if (line.state.value !== "over") return undefined;
  if (line.farewell.value === "key_over") return t("This link is over. Open the board again from the console.");
  return t("This room is closed.");
}

/**
 * @param {import("../connection.js").Line} line
 * @param {string} scene
 */
function curtainWords(line, scene) {
  if (scene === "opening") return t("Opening the board…");
  if (scene === "covered") return t("B shows the board again.");
  return closing(line);
}
