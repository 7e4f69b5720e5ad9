import { html } from "../html.js";
import { t } from "../words.js";
import { Asked } from "./asked.js";
import { Hand } from "./hand.js";
import { MyThought } from "./my-thought.js";
import { NotMe } from "./not-me.js";
import { Question } from "./question.js";
import { hadPartners } from "./way.js";

/**
 * Not in any group: says what we wait for.
 *
 * @param {import("./lesson.js").LessonProps} props
 */
export function Alone({ everyone, student, phase, order }) {
  return html`
    <main class="lesson__main">
      <${WhyAlone} me=${student.me} />
      <${Asked} planned=${everyone.phases[phase]} small=${true} />
      <${MyThought} everyone=${everyone} student=${student} phase=${phase} order=${order} />
      <${Hand} me=${student.me} order=${order} />
      <${NotMe} me=${student.me} order=${order} />
    </main>
  `;
}

/**
 * Nobody to talk to just now, and what comes of it.
 *
 * @param {{me: import("../protocol.js").Me, group?: import("../protocol.js").Group}} props
 */
export function WhyAlone({ me, group }) {
  const [title, more] = whyAlone(me, group);
  return html`<div class="with"><${Question} text=${title} /><p>${more}</p></div>`;
}

/**
 * @param {import("../protocol.js").Me} me
 * @param {import("../protocol.js").Group | undefined} group
 */
function whyAlone(me, group) {
  if (me.solo) return [t("You work alone for now."), t("Your teacher knows.")];
  if (group && hadPartners(group, me.id)) {
    return [t("Your partner has left."), t("You can go on writing; somebody may join you.")];
  }
  const waiting = t("As soon as somebody is free, you two talk. Your teacher knows that you are waiting.");
  return [t("You have no partner yet."), waiting];
}
