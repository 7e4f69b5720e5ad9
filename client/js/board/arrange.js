/**
 * Where things stand on a wall of fixed size: all on one page if they can, else on several. No DOM: what must be
 * measured is handed in. Lengths are in one unit, the caller's; `along` runs with a line of text, `down` across it.
 */

import { largestFitting } from "./fit.js";

/** Thirds of a wall add up to a little more than the wall. */
const ROUNDING = 0.01;

/**
 * @typedef {{along: number, down: number}} Extent of one thing, or of the wall
 * @typedef {{page: number, along: number, down: number}} Place where a thing begins; page 0 is the first
 * @typedef {object} Arrangement
 * @property {number} size of the type
 * @property {number} [column] width of a column; absent: every thing is as wide as it is
 * @property {number} pages
 * @property {boolean} tall something is taller than the wall
 * @property {Place[]} places in the order of the things
 */

/**
 * The largest size at which all stand on one page; if there is none, the smallest size, on several.
 *
 * @param {number[]} sizes ascending
 * @param {(size: number) => Arrangement} arrange
 * @returns {Arrangement}
 */
export function largestArrangement(sizes, arrange) {
  /** @type {Map<number, Arrangement>} */
  const tried = new Map();
  const attempt = (/** @type {number} */ size) => {
    const arrangement = tried.get(size) ?? arrange(size);
    tried.set(size, arrangement);
    return arrangement;
  };
  return attempt(largestFitting(sizes, (size) => fits(attempt(size))) ?? sizes[0]);
}

/**
 * Things of one width in columns. Of the numbers of columns, the largest that fits on one page; if none does, of those
 * with the fewest pages the one with the widest columns. A thing too tall for every column gets all the width.
 *
 * @param {{size: number, wall: Extent, gap: number, narrowest: number, widest: number, count: number, level: boolean}} given
 *   `narrowest` and `widest` column that is pleasant to read; `count` of things, 1 or more; `level`: side by side in
 *   rows of one length, as in a table, instead of each under the column that ends highest
 * @param {(column: number) => number[]} measure the heights of the things in a column of this width
 * @returns {Arrangement}
 */
export function inColumns({ size, wall, gap, narrowest, widest, count, level }, measure) {
  const attempt = (/** @type {number} */ columns, /** @type {number} */ column) => {
    const extents = measure(column).map((down) => ({ along: column, down }));
    const placed = level ? inRows({ size, wall, gap }, extents) : stacked({ size, wall, gap }, extents, columns);
    return { ...placed, column };
  };
  const most = Math.max(1, Math.min(count, Math.floor((wall.along + gap) / (narrowest + gap))));
  let best = /** @type {Arrangement | undefined} */ (undefined);
  for (let columns = most; columns >= 1; columns -= 1) {
    const even = level ? Math.ceil(count / Math.ceil(count / columns)) : columns;
    const candidate = attempt(even, Math.min(widest, (wall.along - gap * (even - 1)) / even));
    if (fits(candidate)) return candidate;
    if (!best || best.tall || (!candidate.tall && candidate.pages <= best.pages)) best = candidate;
  }
  return best && !best.tall ? best : attempt(1, wall.along);
}

/**
 * Things as wide as they are, one after the other like the words of a text.
 *
 * @param {{size: number, wall: Extent, gap: number}} given
 * @param {Extent[]} extents
 * @returns {Arrangement}
 */
export function inRows({ size, wall, gap }, extents) {
  const places = /** @type {Place[]} */ ([]);
  let page = 0;
  let down = 0;
  for (const row of rowsOf(extents, gap, wall.along)) {
    const height = Math.max(...row.map((extent) => extent.down));
    if (down > 0 && down + height > wall.down) {
      page += 1;
      down = 0;
    }
    let along = 0;
    for (const extent of row) {
      places.push({ page, along, down });
      along += extent.along + gap;
    }
    down += height + gap;
  }
  return { size, pages: page + 1, tall: isTall(extents, wall), places };
}

/** @param {Arrangement} arrangement */
function fits(arrangement) {
  return arrangement.pages === 1 && !arrangement.tall;
}

/**
 * Each thing under the column that ends highest, in their order; one that finds no room begins a page.
 *
 * @param {{size: number, wall: Extent, gap: number}} given
 * @param {Extent[]} extents all of one width
 * @param {number} columns
 * @returns {Arrangement}
 */
function stacked({ size, wall, gap }, extents, columns) {
  let page = 0;
  let ends = Array(columns).fill(0);
  const places = extents.map((extent) => {
    let highest = ends.indexOf(Math.min(...ends));
    if (ends[highest] > 0 && ends[highest] + extent.down > wall.down) {
      page += 1;
      ends = Array(columns).fill(0);
      highest = 0;
    }
    const place = { page, along: highest * (extent.along + gap), down: ends[highest] };
    ends[highest] += extent.down + gap;
    return place;
  });
  return { size, pages: page + 1, tall: isTall(extents, wall), places };
}

/**
 * @param {Extent[]} extents
 * @param {Extent} wall
 */
function isTall(extents, wall) {
  return extents.some((extent) => extent.down > wall.down);
}

/**
 * @param {Extent[]} extents
 * @param {number} gap
 * @param {number} along
 * @returns {Extent[][]}
 */
function rowsOf(extents, gap, along) {
  const rows = /** @type {Extent[][]} */ ([]);
  let end = 0;
  for (const extent of extents) {
    if (rows.length === 0 || end + extent.along > along + ROUNDING) {
      rows.push([]);
      end = 0;
    }
    rows[rows.length - 1].push(extent);
    end += extent.along + gap;
  }
  return rows;
}
