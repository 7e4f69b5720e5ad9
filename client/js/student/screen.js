/**
 * What fills a lesson: one screen for each kind of phase, one before and one after them. Those after the first task are
 * fetched while somebody is at it: so it starts sooner, with a whole class on one Wi-Fi.
 */

import { html, signal, useEffect } from "../html.js";
import { t } from "../words.js";
import { Lobby } from "./lobby.js";
import { Think } from "./think.js";

/** The first moments belong to whoever wants to write. */
const SETTLED_MS = 2_000;
const AGAIN_MS = 3_000;
/** One failure may be a gap in the Wi-Fi. */
const FAILURES = 2;

/** @typedef {import("preact").ComponentType<import("./lesson.js").LessonProps>} LessonScreen */

/** @type {{[name: string]: LessonScreen}} */
const FIRST = { lobby: Lobby, think: Think };

const later = signal(/** @type {{[name: string]: LessonScreen} | undefined} */ (undefined));
const failures = signal(0);
let isFetching = false;

/** @param {import("./lesson.js").LessonProps & {name: string}} props `name`: a kind of phase, "lobby" or "ended" */
export function Screen({ name, ...props }) {
  const Here = FIRST[name] ?? later.value?.[name];
  const isStuck = !Here && failures.value >= FAILURES && props.line.state.value === "live";
  useEffect(() => {
    if (name === "lobby") return undefined;
    const timer = setTimeout(fetchLater, name === "think" ? SETTLED_MS : 0);
    return () => clearTimeout(timer);
  }, [name]);
  // Some browsers never ask again for a module that failed, and a newer server has ours no more: a fresh page helps.
  useEffect(() => {
    if (isStuck) location.reload();
  }, [isStuck]);
  if (Here) return html`<${Here} ...${props} />`;
  return html`<main class="lesson__main"><h1 tabindex="-1">${t("Coming in…")}</h1></main>`;
}

/** Until they are here. */
async function fetchLater() {
  if (later.value || isFetching) return;
  isFetching = true;
  try {
    later.value = await import("./later.js");
  } catch {
    // No network, or a server that has moved on: said by the line, if it lasts.
    failures.value += 1;
    setTimeout(fetchLater, AGAIN_MS);
  } finally {
    isFetching = false;
  }
}
