import { useEffect, useState } from "../html.js";
import { useKeys } from "./keys.js";

const CHARS_PER_S = 25;
const LEAST_S = 12;
const MOST_S = 40;

/**
 * Turns pages, each after the time it takes to read it; the arrow keys turn them by hand, and from then on they wait.
 *
 * @param {number[]} chars how much there is to read on each page
 * @returns {number} the page that is shown, 0 is the first
 */
export function usePage(chars) {
  const [turned, setTurned] = useState(0);
  const [byHand, setByHand] = useState(false);
  const pages = chars.length;
  const page = Math.min(turned, pages - 1);

  useEffect(() => {
    if (pages === 1 || byHand) return undefined;
    const timer = setTimeout(() => setTurned((page + 1) % pages), stay_s(chars[page]) * 1000);
    return () => clearTimeout(timer);
  }, [pages, page, byHand]);

  const turn = (/** @type {number} */ by) => {
    setByHand(true);
    setTurned((page + by + pages) % pages);
  };
  const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
  useKeys({ ArrowRight: () => turn(ahead), ArrowLeft: () => turn(-ahead) });
  return page;
}

/** @param {number} chars */
function stay_s(chars) {
  return Math.min(MOST_S, Math.max(LEAST_S, chars / CHARS_PER_S));
}
