import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { isolated, t, tx } from "../words.js";
import { useConsole } from "./context.js";
import { membersOf } from "./groups.js";
import { MovableNames } from "./movable.js";
import { nameOf, Names } from "./people.js";
import { opens } from "./sheet.js";

/** @typedef {import("../protocol.js").GroupSeen} GroupSeen */

/**
 * @param {object} props
 * @param {string} props.id
 * @param {GroupSeen} props.group
 * @param {import("./attention.js").Reason} [props.reason]
 * @param {string} [props.silent] a member whom only the teacher can call away
 */
export function GroupTile({ id, group, reason, silent }) {
  const { teacher, everyone } = useConsole();
  const members = membersOf(group);
  const aloud = everyone.room.talk === "aloud";
  // Aloud, most screens are off and all is well: what has come of the talk is the news.
  const isSilent = silent !== undefined && !(aloud && (group.answer || group.ready));
  // A button stands at the foot of the tile.
  const brief = isSilent || reason?.why === "hand";
  return html`
    <button type="button" class="tile tile--group" data-attention=${Boolean(reason)} data-ready=${group.ready}
      ...${opens({ kind: "group", id })}>
      <span class="tile__name">
        ${group.open ? html`<${MovableNames} ids=${members} />` : html`<${Names} teacher=${teacher} ids=${members} />`}
      </span>
      ${reason && html`<span class="tile__reason">${reasonWords(reason, teacher)}</span>`}
      ${silent && isSilent && !reason && html`<span class="tile__words">${screenOff(teacher, silent)}</span>`}
      ${!brief && html`<span class="tile__words">${reason?.why !== "silent" && tileWords(group, aloud)}</span>`}
      ${!silent && !brief && !aloud && html`<${Voices} group=${group} />`}
    </button>
  `;
}

/**
 * @param {import("../protocol.js").Teacher} teacher
 * @param {string} student
 */
function screenOff(teacher, student) {
  return tx("{name}: screen off", { name: html`<${Name} name=${nameOf(teacher, student)} />` });
}

/**
 * @param {GroupSeen} group
 * @param {boolean} aloud
 */
function tileWords(group, aloud) {
  if (group.ready) return t("Done talking") + (group.answer ? ` · ${t("our answer is ready")}` : "");
  if (group.solo) return t("works alone, as you wished");
  const answer = group.answer ? html`<span class="mark-word">${t("answer")}</span> ` : "";
  if (aloud) return group.answer ? html`${answer}<q dir="auto">${group.answer}</q>` : t("talking");
  if (group.last) return html`${answer}<q dir="auto">${group.last.text}</q>`;
  return answer || t("not begun yet");
}

/**
 * @param {import("./attention.js").Reason} reason
 * @param {import("../protocol.js").Teacher} teacher
 */
function reasonWords({ why, student }, teacher) {
  const name = html`<${Name} name=${student && nameOf(teacher, student)} />`;
  switch (why) {
    case "hand":
      return tx("{name} has a hand up", { name });
    case "kept_apart":
      return t("works alone: nobody here that the class file allows");
    case "alone":
      return t("works alone");
    case "away":
      return tx("{name} is away", { name });
    case "reconnecting":
      return tx("{name} is reconnecting", { name });
    case "silent":
      return t("nobody has written yet");
    case "one_voice":
      return tx("only {name} is writing", { name });
    case "stuck":
      return t("quiet for a minute");
  }
}

/**
 * How evenly the talk is shared: a part for each student.
 *
 * @param {{group: GroupSeen}} props
 */
export function Voices({ group }) {
  const { teacher } = useConsole();
  const heard = Object.keys(group.members).filter((id) => (group.voices[id] ?? 0) > 0);
  return html`
    <span class="voices" role="img" aria-label=${voicesInWords(group, teacher)}>
      ${heard.map((id) => html`<span key=${id} class="voices__part" style=${{ flexGrow: group.voices[id] }}></span>`)}
    </span>
  `;
}

/**
 * @param {GroupSeen} group
 * @param {import("../protocol.js").Teacher} teacher
 * @returns {string} "Messages: Kofi 3, Elif 2"
 */
export function voicesInWords(group, teacher) {
  const shares = Object.keys(group.members).map((id) => `${isolated(nameOf(teacher, id))} ${group.voices[id] ?? 0}`);
  return t("Messages: {shares}", { shares: shares.join(", ") });
}
