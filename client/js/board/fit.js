/**
 * As large as it fits. No DOM: whether something fits is asked of the caller, so this can be tried in Node.
 */

/**
 * Sizes from the smallest to the largest, each the same step above the one before.
 *
 * @param {number} least
 * @param {number} most
 * @param {number} count 2 or more
 * @returns {number[]} ascending
 */
export function ladder(least, most, count) {
  const step = (most / least) ** (1 / (count - 1));
  return Array.from({ length: count }, (_, rung) => least * step ** rung);
}

/**
 * The largest size that fits, found with few tries, because a try means laying out the page.
 *
 * @param {number[]} sizes ascending
 * @param {(size: number) => boolean} fits if it fits at a size, it fits at every smaller one
 * @returns {number | undefined} undefined: not even the smallest fits
 */
export function largestFitting(sizes, fits) {
  let low = 0;
  let high = sizes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(sizes[middle])) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : sizes[low - 1];
}

/**
 * A text with few enough line breaks for a wall: beyond that many, they become spaces.
 *
 * @param {string} text
 * @param {number} breaks
 * @returns {string}
 */
export function withFewBreaks(text, breaks) {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim()).filter((line) => line !== "");
  return lines.length - 1 > breaks ? lines.join(" ") : lines.join("\n");
}

/**
 * How long the longest word is: a column that holds it breaks no word.
 *
 * @param {string[]} texts
 * @returns {number} in characters
 */
export function longestWord(texts) {
  return Math.max(0, ...texts.flatMap((text) => text.split(/[\s-]+/)).map((word) => [...word].length));
}
