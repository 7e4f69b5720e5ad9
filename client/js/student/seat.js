import { html, useEffect } from "../html.js";
import { LineNotice } from "../parts/notice.js";
import { t } from "../words.js";
import { Goodbye } from "./goodbye.js";
import { Later } from "./later-screens.js";
import { Lesson } from "./lesson.js";
import { useSeatKept } from "./seat-kept.js";

/**
 * A child's place in the room.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {import("./whose.js").Passing} props.passing
 * @param {(news: Partial<import("./device.js").Child>) => void} props.note what is known of this child now
 * @param {(everybody: boolean) => void} props.forget does not come back to this seat, or to none of them
 * @param {() => void} props.leave takes this seat off the screen, too
 * @param {() => void} props.giveUp does so, and whoever joins here next is somebody else
 */
export function Seat({ line, passing, note, forget, leave, giveUp }) {
  const lost = useSeatKept(line, note);
  useEffect(() => {
    if (isGivenUp(lost)) giveUp();
    else if (lost) forget(lost === "deleted");
  }, [lost]);
  const state = line.state.value;
  const everyone = line.store.everyone.value;
  const student = line.store.student.value;
  if (state === "over" || state === "refused") {
    const { others } = passing;
    return html`<${Goodbye} reason=${line.farewell.value} problem=${line.refusal.value} others=${others} leave=${leave} />`;
  }
  if (student?.me.waits) return html`<${Later} name="door" line=${line} me=${student.me} passing=${passing} />`;
  if (everyone && student) {
    return html`<${Lesson} line=${line} everyone=${everyone} student=${student} passing=${passing} />`;
  }
  return html`<main class="plain"><${LineNotice} line=${line} /><h1 class="plain__title">${t("Coming in…")}</h1></main>`;
}

/**
 * The place of a child who waits until it is their turn: nothing is shown of it.
 *
 * @param {object} props
 * @param {import("../connection.js").Line} props.line
 * @param {(news: Partial<import("./device.js").Child>) => void} props.note
 * @param {() => void} props.leave
 * @param {() => void} props.giveUp
 */
export function WaitingSeat({ line, note, leave, giveUp }) {
  const lost = useSeatKept(line, note);
  useEffect(() => {
    if (isGivenUp(lost)) giveUp();
    else if (lost) leave();
  }, [lost]);
  return null;
}

/** @param {string | undefined} lost */
function isGivenUp(lost) {
  return lost === "left" || lost === "bad_token";
}
