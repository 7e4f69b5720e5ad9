/**
 * The screens that nobody needs to be in the room: fetched once, when one of them is asked for or soon will be. So the
 * first task starts sooner, with a whole class on one Wi-Fi.
 */

import { facts } from "../facts.js";
import { html, signal, useEffect } from "../html.js";
import { t } from "../words.js";

const AGAIN_MS = 3_000;
/** One failure may be a gap in the Wi-Fi. */
const FAILURES = 2;

const later = signal(/** @type {{[name: string]: import("preact").ComponentType<any>} | undefined} */ (undefined));
const failures = signal(0);
let isFetching = false;

/**
 * One of the screens in later.js, or `instead` of it as long as it is not here.
 *
 * @param {{name: string, instead?: any, line?: import("../connection.js").Line, [prop: string]: any}} props
 */
export function Later({ name, instead, ...props }) {
  const Here = later.value?.[name];
  const isStuck = !Here && failures.value >= FAILURES && props.line?.state.value === "live";
  useEffect(() => void fetchLater(), [name]);
  // Some browsers never ask again for a module that failed, and a newer server has ours no more: a fresh page helps.
  useEffect(() => {
    if (isStuck) location.reload();
  }, [isStuck]);
  if (Here) return html`<${Here} ...${props} />`;
  return instead ?? html`<main class="lesson__main"><h1 tabindex="-1">${t("Coming in…")}</h1></main>`;
}

/** Until they are here. */
export async function fetchLater() {
  if (later.value || isFetching) return;
  isFetching = true;
  try {
    const [screens] = await Promise.all([import("./later.js"), styles()]);
    later.value = screens;
  } catch {
    // No network, or a server that has moved on: said by the line, if it lasts.
    failures.value += 1;
    setTimeout(fetchLater, AGAIN_MS);
  } finally {
    isFetching = false;
  }
}

/** A page that was asked for them twice has them twice, which changes nothing. */
function styles() {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: facts.later_styles });
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}
