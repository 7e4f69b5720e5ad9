/** What fills a lesson: one screen for each kind of phase, one before and one after them. */

import { html, useEffect } from "../html.js";
import { fetchLater, Later } from "./later-screens.js";
import { Lobby } from "./lobby.js";
import { Think } from "./think.js";

/** The first moments belong to whoever wants to write. */
const SETTLED_MS = 2_000;

/** @type {{[name: string]: import("preact").ComponentType<import("./lesson.js").LessonProps>}} */
const FIRST = { lobby: Lobby, think: Think };

/** @param {import("./lesson.js").LessonProps & {name: string}} props `name`: a kind of phase, "lobby" or "ended" */
export function Screen({ name, ...props }) {
  const Here = FIRST[name];
  useEffect(() => {
    if (name !== "think") return undefined;
    const timer = setTimeout(fetchLater, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [name]);
  return Here ? html`<${Here} ...${props} />` : html`<${Later} name=${name} ...${props} />`;
}
