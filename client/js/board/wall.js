import { html, useRef, useState } from "../html.js";
import { t } from "../words.js";
import { inColumns, inRows, largestArrangement } from "./arrange.js";
import { ladder } from "./fit.js";
import { unit_px, useFit } from "./measured.js";
import { usePage } from "./pages.js";

const RUNGS = 9;

/**
 * @typedef {object} Sizes of a wall, in board units and in ems of its type
 * @property {number} least
 * @property {number} most
 * @property {number} gap_em
 * @property {number} [narrowest_em] of a column; without it things stand in rows, as wide as they are
 * @property {number} [widest_em]
 * @property {boolean} [level] in columns as a table has them
 * @property {boolean} [centred] in the middle of the wall's height, instead of at its top
 */

/**
 * Things that always fit: they grow and shrink with their number, and stand on several pages, turned slowly, only when
 * they would become too small to read.
 *
 * @param {{things: {key: string, text: string, content: unknown}[], sizes: Sizes, class?: string}} props `text`: all
 *   there is to read in `content`
 */
export function Wall({ things, sizes, class: name = "" }) {
  const box = useRef(/** @type {HTMLUListElement | null} */ (null));
  const [pageOf, setPageOf] = useState(/** @type {number[]} */ ([]));
  const fit = () => box.current && setPageOf(arrange(box.current, sizes));
  useFit(box, fit, [things.map(({ key, text }) => `${key} ${text}`).join("\n"), ...Object.values(sizes)]);
  const chars = charsByPage(things, pageOf);
  const page = usePage(chars);
  return html`<div class="wall ${name}">
    <ul class="wall__things" ref=${box}>
      ${things.map(
        ({ key, content }, index) =>
          html`<li key=${key} class="wall__thing" data-off=${(pageOf[index] ?? 0) !== page}>${content}</li>`,
      )}
    </ul>
    ${chars.length > 1 && html`<p class="wall__page">${t("{page} of {pages}", { page: page + 1, pages: chars.length })}</p>`}
  </div>`;
}

/**
 * Puts every thing in its place.
 *
 * @param {HTMLUListElement} box
 * @param {Sizes} sizes
 * @returns {number[]} the page of each
 */
function arrange(box, sizes) {
  const things = /** @type {HTMLElement[]} */ ([...box.children]);
  const { size, column, places } = largestArrangement(ladder(sizes.least, sizes.most, RUNGS), (size) =>
    arrangedAt(size, box, things, sizes),
  );
  dress(box, size, column);
  const used = Math.max(...places.map((place, index) => place.down + things[index].offsetHeight));
  const above = sizes.centred ? Math.max(0, box.clientHeight - used) / 2 : 0;
  places.forEach((place, index) => {
    things[index].style.insetInlineStart = `${place.along}px`;
    things[index].style.insetBlockStart = `${above + place.down}px`;
  });
  return places.map((place) => place.page);
}

/**
 * @param {number} size in board units
 * @param {HTMLUListElement} box
 * @param {HTMLElement[]} things
 * @param {Sizes} sizes
 */
function arrangedAt(size, box, things, { gap_em, narrowest_em, widest_em = Infinity, level = false }) {
  const em = size * unit_px();
  const wall = { along: box.clientWidth, down: box.clientHeight };
  const given = { size, wall, gap: gap_em * em };
  dress(box, size);
  if (narrowest_em === undefined) return inRows(given, extentsOf(things));
  const columns = { narrowest: narrowest_em * em, widest: widest_em * em, count: things.length, level };
  return inColumns({ ...given, ...columns }, (column) => {
    dress(box, size, column);
    return extentsOf(things).map(({ down }) => down);
  });
}

/**
 * @param {HTMLUListElement} box
 * @param {number} size in board units
 * @param {number} [column] in pixels
 */
function dress(box, size, column) {
  box.style.fontSize = `${size * unit_px()}px`;
  if (column !== undefined) box.style.setProperty("--column", `${column}px`);
}

/** @param {HTMLElement[]} things */
function extentsOf(things) {
  return things.map((thing) => ({ along: thing.offsetWidth, down: thing.offsetHeight }));
}

/**
 * @param {{text: string}[]} things
 * @param {number[]} pageOf
 * @returns {number[]} how much there is to read on each page
 */
function charsByPage(things, pageOf) {
  const chars = [0];
  things.forEach(({ text }, index) => {
    const page = pageOf[index] ?? 0;
    chars[page] = (chars[page] ?? 0) + text.length;
  });
  return chars;
}
