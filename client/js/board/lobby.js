import { html } from "../html.js";
import { questionNow } from "../lesson.js";
import { inOrder } from "../order.js";
import { Mark } from "../parts/figure.js";
import { Person } from "../parts/name.js";
import { t, tn } from "../words.js";
import { Asked } from "./asked.js";
import { HowToJoin, Qr } from "./code.js";
import { Wall } from "./wall.js";

/** From so many names on, the rest of the screen makes room, in two steps. */
const MANY = 20;
const CROWD = 40;
/** A question of so many characters needs that room as well. */
const ESSAY = 240;
const SIZES = { least: 28, most: 36, gap_em: 0.4 };

/** @param {import("./board.js").SceneProps} props */
export function Lobby({ everyone, board }) {
  const names = inOrder(board.names);
  const isEssay = questionNow(everyone).length > ESSAY;
  const crowding = names.length > CROWD || isEssay ? "crowd" : names.length > MANY ? "many" : "few";
  // The keys: what fits is measured anew when the style sheet gives it other room.
  return html`
    <div class="lobby" data-names=${crowding}>
      <p class="lobby__brand"><${Mark} />Elbow Room</p>
      <div class="lobby__join">
        <${HowToJoin} key=${`join ${crowding}`} />
        <h1 class="lobby__question"><${Asked} key=${crowding} everyone=${everyone} breaks=${2} most=${56} /></h1>
      </div>
      <${Qr} />
      <p class="lobby__count">
        ${board.wall.here === 0 ? t("Your names appear here.") : tn("{n} is here", "{n} are here", board.wall.here)}
      </p>
      <${Wall} class="lobby__names" sizes=${SIZES} things=${names.map(([id, name]) => chip(id, name))} />
    </div>
  `;
}

/**
 * @param {string} id
 * @param {import("../protocol.js").NameUp} student
 */
function chip(id, { name, picture }) {
  return { key: id, text: name, content: html`<div class="chip"><${Person} name=${name} picture=${picture} /></div>` };
}
