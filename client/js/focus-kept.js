/**
 * Keys go on from where they were: when what has the focus is taken away, the focus goes to what came in its place,
 * else to the title. Never into a box: on a phone that would bring up the keyboard.
 */

const STOPS = "h1, h2, summary, button:not(:disabled)";
/** So soon after, a press was meant for what has gone. */
const SECOND_PRESS_MS = 600;

/** @typedef {{element: Element, place: number}} Step its place among its siblings */

/** @type {Element | undefined} */
let put;

/** @returns {boolean} whether nobody has chosen where the focus is now: what had it went away */
export function isAdrift() {
  const { activeElement } = document;
  return activeElement === document.body || activeElement === put;
}

/** As long as the page is there. */
export function keepFocus() {
  /** @type {Step[]} */
  let steps = [];
  let put_ms = 0;

  function look() {
    if (!steps[0] || steps[0].element.isConnected || document.activeElement !== document.body) return;
    const found = successor(steps);
    steps = [];
    if (!found) return;
    if (!found.matches("button, summary")) found.tabIndex = -1;
    found.focus({ preventScroll: true });
    put = found;
    put_ms = performance.now();
  }

  document.addEventListener("focusin", ({ target }) => {
    put = undefined;
    steps = target instanceof Element ? stepsFrom(target) : [];
  });
  document.addEventListener("focusout", ({ target }) => {
    // Left by hand, that is, and still there.
    queueMicrotask(() => steps[0]?.element === target && steps[0]?.element.isConnected && (steps = []));
  });
  document.addEventListener("keydown", (event) => {
    const presses = event.key === "Enter" || event.key === " ";
    const isSecond = event.target === put && performance.now() - put_ms < SECOND_PRESS_MS;
    if (presses && isSecond) event.preventDefault();
  });
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/**
 * @param {Element} from
 * @returns {Step[]} upwards
 */
function stepsFrom(from) {
  const steps = [];
  for (let at = from; at.parentElement; at = at.parentElement) {
    steps.push({ element: at, place: [...at.parentElement.children].indexOf(at) });
  }
  return steps;
}

/**
 * @param {Step[]} steps
 * @returns {HTMLElement | null}
 */
function successor(steps) {
  const left = steps.findIndex(({ element }) => element.isConnected);
  const parent = steps[left]?.element ?? document.body;
  const place = steps[left - 1]?.place ?? 0;
  const now = [...parent.children];
  // In a row or a list, what came instead or stands beside it; of a part of the screen, only what came instead; and
  // another screen begins with its title.
  const isPart = parent.matches("main, section");
  const beside = isPart ? now.slice(place, place + 1) : [...now.slice(place), ...now.slice(0, place).reverse()];
  const found = parent.closest("main, footer") ? beside.map(stopIn).find(Boolean) : undefined;
  return found ?? document.querySelector("main h1, main h2");
}

/**
 * @param {Element} element
 * @returns {HTMLElement | null}
 */
function stopIn(element) {
  return /** @type {HTMLElement | null} */ (element.matches(STOPS) ? element : element.querySelector(STOPS));
}
