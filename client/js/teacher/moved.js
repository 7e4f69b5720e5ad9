/** One sentence about the last change of groups, for eyes and ears; and the name that is being carried. */

import { isAdrift } from "../focus-kept.js";
import { html, useEffect, useRef } from "../html.js";
import { isolated, t } from "../words.js";
import { carried } from "./carry.js";
import { useConsole } from "./context.js";
import { sizesInWords } from "./head-count.js";
import { lastChange } from "./moving.js";
import { nameOf, namesOf } from "./people.js";
import { newsOf, partnersIn, placesNow, plannedGroups, talksNow } from "./places.js";
import { opener, sheet } from "./sheet.js";

/** So many groups are told one by one. */
const MOST_TOLD = 3;

/** Always there, so that a screen reader hears what is put into it. */
export function Moved() {
  const { teacher, everyone } = useConsole();
  const change = lastChange.value;
  const words = useFirstNews();
  const who = change?.moved[0] ?? "";
  const group = teacher.students?.[who]?.group;
  useEffect(() => {
    // The move sheet has closed, and its button is gone with it.
    if (words && isAdrift()) (opener(`group ${group}`) ?? opener(`move ${who}`))?.focus();
  }, [words, who, group]);
  const open = sheet.value?.kind;
  // Groups are in sight: elsewhere the words would only cover something.
  const inSight = open ? open === "coming" || open === "regroup" : talksNow(teacher, everyone);
  const look = inSight ? "moved__words" : "unseen";
  return html`
    <div class="moved">
      <p role="status" class=${words ? look : "unseen"}>${words}</p>
      <p role="alert" class=${change?.refused ? "moved__words moved__words--refused" : "unseen"}>${change?.refused}</p>
    </div>
    <${Ghost} />
  `;
}

/** What came of the change itself: what others do to the groups afterwards is no news of it. */
function useFirstNews() {
  const change = lastChange.value;
  const words = useNews();
  const told = useRef({ change, words });
  if (told.current.change !== change || !told.current.words) told.current = { change, words };
  return told.current.words;
}

/** @returns {string} "Kofi is with Amara + Ben now. Elif is with Noor + Jonas now."; empty before it has come about */
function useNews() {
  const { teacher, everyone } = useConsole();
  const change = lastChange.value;
  if (!change?.done) return "";
  const places = placesNow(teacher, everyone);
  if (change.moved.length === 0) {
    return t("Formed anew: {groups}.", { groups: sizesInWords(places.map(([, members]) => members.length)) });
  }
  return newsOf(change.before, partnersIn(places), change.moved)
    .slice(0, MOST_TOLD)
    .map(({ who, others }) => newsInWords(teacher, who, others, talksNow(teacher, everyone)))
    .join(" ");
}

/**
 * @param {import("../protocol.js").Teacher} teacher
 * @param {string} who
 * @param {string[]} others
 * @param {boolean} talks
 */
function newsInWords(teacher, who, others, talks) {
  const name = isolated(nameOf(teacher, who));
  if (others.length === 0) {
    const wished = Object.values(plannedGroups(teacher) ?? {}).some(({ members, solo }) => solo && who in members);
    return talks || wished ? t("{name} works alone now.", { name }) : t("{name} finds a place at the start.", { name });
  }
  return t("{name} is with {names} now.", { name, names: namesOf(teacher, others) });
}

/** The name at the pointer, and what letting go would do. */
function Ghost() {
  const { teacher, everyone } = useConsole();
  if (!carried.value) return null;
  const { student, x, y, over } = carried.value;
  const [kind, id = ""] = over?.split(" ") ?? [];
  const members = placesNow(teacher, everyone).find(([group]) => group === id)?.[1] ?? [];
  const words = {
    group: t("to {names}", { names: namesOf(teacher, members) }),
    student: t("change places with {name}", { name: isolated(nameOf(teacher, id)) }),
    alone: t("alone, in a new group"),
  };
  return html`
    <div class="ghost" aria-hidden="true" style=${{ left: `${x}px`, top: `${y}px` }}>
      <b>${nameOf(teacher, student)}</b>
      ${kind && html`<span>${words[/** @type {keyof typeof words} */ (kind)]}</span>`}
    </div>
  `;
}
