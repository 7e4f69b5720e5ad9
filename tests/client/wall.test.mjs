import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { inColumns, inRows, largestArrangement } from "../../client/js/board/arrange.js";
import { ladder, largestFitting, longestWord, withFewBreaks } from "../../client/js/board/fit.js";

const WALL = { along: 1728, down: 700 };
const SIZES = ladder(28, 60, 9);

/** Cards of so many characters, as high as their lines would be: half an em a character, 1.3 em a line, 1 em of edges. */
function board(chars, { wall = WALL, level = false } = {}) {
  const heights = (size) => (column) =>
    chars.map((count) => (Math.ceil((count * size * 0.5) / (column - size)) * 1.3 + 1) * size);
  const arrange = (size) =>
    inColumns(
      { size, wall, gap: size / 2, narrowest: size * 10, widest: size * 24, count: chars.length, level },
      heights(size),
    );
  const arrangement = largestArrangement(SIZES, arrange);
  return { ...arrangement, heights: heights(arrangement.size)(arrangement.column) };
}

/** Some of each kind: no cards, few, many; a word, a line, the longest insight there may be. */
const BOARDS = [1, 2, 3, 7, 13, 24, 60].flatMap((count) => [
  Array(count).fill(12),
  Array(count).fill(90),
  Array(count).fill(280),
  Array.from({ length: count }, (_, card) => 5 + ((card * 53) % 276)),
]);

function boxes({ places, heights, column }) {
  return places.map((place, index) => ({ ...place, end: place.along + column, bottom: place.down + heights[index] }));
}

for (const level of [false, true]) {
  describe(level ? "level columns" : "columns", () => {
    test("nothing ever reaches over the edge of the wall", () => {
      for (const chars of BOARDS) {
        for (const box of boxes(board(chars, { level }))) {
          assert.ok(box.along >= 0 && box.end <= WALL.along + 0.01, `${chars.length} cards: ${JSON.stringify(box)}`);
          assert.ok(box.down >= 0 && box.bottom <= WALL.down, `${chars.length} cards: ${JSON.stringify(box)}`);
        }
      }
    });

    test("no two things on a page overlap", () => {
      for (const chars of BOARDS) {
        const all = boxes(board(chars, { level }));
        all.forEach((one, index) => {
          for (const other of all.slice(index + 1).filter(({ page }) => page === one.page)) {
            const apart = one.end <= other.along || other.end <= one.along || one.bottom <= other.down || other.bottom <= one.down;
            assert.ok(apart, `${JSON.stringify(one)} and ${JSON.stringify(other)}`);
          }
        });
      }
    });

    test("pages are turned in the order of the things, and none is empty", () => {
      for (const chars of BOARDS) {
        const { places, pages } = board(chars, { level });
        const turned = places.map(({ page }) => page);
        assert.deepEqual(turned, [...turned].sort((one, other) => one - other));
        assert.deepEqual([...new Set(turned)], [...Array(pages).keys()]);
      }
    });
  });
}

describe("the size of the type", () => {
  test("is the largest for one short card, and never grows when a card comes", () => {
    const sizes = [1, 2, 4, 8, 16, 32, 60].map((count) => board(Array(count).fill(90)).size);
    assert.equal(sizes[0], SIZES.at(-1));
    sizes.slice(1).forEach((size, index) => assert.ok(size <= sizes[index], sizes.join()));
  });

  test("is the same for the next card as long as it can be, and then no other card moves", () => {
    const chars = Array.from({ length: 60 }, (_, card) => 20 + ((card * 53) % 120));
    const boards = chars.map((_, last) => board(chars.slice(0, last + 1)));
    const moved = boards.slice(1).map((after, index) => {
      const before = boards[index];
      return before.places.some((place, card) => JSON.stringify(place) !== JSON.stringify(after.places[card]));
    });
    boards.slice(1).forEach((after, index) => {
      const isAlike = after.size === boards[index].size && after.column === boards[index].column;
      assert.equal(moved[index] && isAlike, false, `card ${index + 2} moves others`);
    });
    assert.ok(moved.filter(Boolean).length <= 14, `${moved.filter(Boolean).length} of 59 cards move others`);
  });

  test("shrinks to the smallest before there is a second page", () => {
    for (const chars of BOARDS) {
      const { pages, size } = board(chars);
      if (pages > 1) assert.equal(size, SIZES[0]);
    }
  });

  test("is found with few tries, because each lays the page out", () => {
    let tries = 0;
    const found = largestFitting(ladder(28, 132, 32), (size) => (tries += 1) && size < 77);
    assert.ok(found > 70 && found < 77);
    assert.ok(tries <= 6);
  });

  test("has no answer when not even the smallest fits", () => {
    assert.equal(largestFitting(SIZES, () => false), undefined);
  });

  test("climbs from the least to the most", () => {
    assert.equal(SIZES[0], 28);
    assert.ok(Math.abs(SIZES.at(-1) - 60) < 1e-9);
    assert.deepEqual(SIZES, [...SIZES].sort((one, other) => one - other));
  });
});

describe("columns", () => {
  test("a card too tall for every column gets all the width", () => {
    const { column, tall } = board([280, 12], { wall: { along: 1728, down: 200 } });
    assert.equal(column, 1728);
    assert.equal(tall, false);
  });

  test("level columns begin each row on one line, whatever the heights", () => {
    const { places } = board([12, 280, 90, 12, 280, 90, 12, 90, 90, 12], { level: true });
    places.forEach(({ along, down }, index) => along > 0 && assert.equal(down, places[index - 1].down));
  });
});

describe("level columns", () => {
  test("make rows of one length, where the number allows it", () => {
    const given = { size: 28, wall: WALL, gap: 14, narrowest: 270, widest: 400, level: true };
    const lengths = (count) => {
      const { places } = inColumns({ ...given, count }, () => Array(count).fill(100));
      return [...new Set(places.map(({ down }) => down))].map((row) => places.filter(({ down }) => down === row).length);
    };
    assert.deepEqual([6, 7, 8, 13].map(lengths), [[6], [4, 3], [4, 4], [5, 5, 3]]);
  });
});

describe("rows", () => {
  const given = { size: 28, wall: { along: 100, down: 50 }, gap: 10 };

  test("things follow one another, and a line that is full begins the next", () => {
    const { places } = inRows(given, [
      { along: 45, down: 20 },
      { along: 45, down: 20 },
      { along: 20, down: 20 },
    ]);
    assert.deepEqual(places, [
      { page: 0, along: 0, down: 0 },
      { page: 0, along: 55, down: 0 },
      { page: 0, along: 0, down: 30 },
    ]);
  });

  test("a line that finds no room begins a page", () => {
    const { places, pages } = inRows(given, Array(3).fill({ along: 90, down: 20 }));
    assert.equal(pages, 2);
    assert.deepEqual(places[2], { page: 1, along: 0, down: 0 });
  });
});

describe("text for a wall", () => {
  test("keeps a few line breaks, and no empty lines", () => {
    assert.equal(withFewBreaks("one\r\n\n  two \n", 3), "one\ntwo");
  });

  test("has its line breaks made spaces when they are many", () => {
    assert.equal(withFewBreaks("a\nb\nc", 1), "a b c");
  });

  test("is measured by its longest word", () => {
    assert.equal(longestWord(["Jo Ann", "Anne-Sophie", "نور"]), 6);
    assert.equal(longestWord([]), 0);
  });
});
