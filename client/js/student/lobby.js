import { html } from "../html.js";
import { Name } from "../parts/name.js";
import { Picture } from "../parts/picture.js";
import { t, tx } from "../words.js";
import { NotMe } from "./not-me.js";
import { WhereISit } from "./where-i-sit.js";

/** @param {import("./lesson.js").LessonProps} props */
export function Lobby({ line, everyone, student, order }) {
  const { me } = student;
  return html`
    <main class="lesson__main lobby">
      <h1 class="lobby__title" tabindex="-1">${t("You’re in. Look up.")}</h1>
      <p class="lobby__me"><${Picture} picture=${me.picture} /><${Name} name=${me.name} /></p>
      <p class="soft">
        ${me.held
          ? t("Your teacher will look at your name, then the class can see it.")
          : t("This is your picture. The lesson starts when your teacher starts it.")}
      </p>
      ${me.shown_as && html`<p>${tx("Your class sees you as {name}.", { name: html`<strong><${Name} name=${me.shown_as} /></strong>` })}</p>`}
      <${WhereISit} line=${line} everyone=${everyone} me=${me} />
      <${NotMe} me=${me} order=${order} />
    </main>
  `;
}
