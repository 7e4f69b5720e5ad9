import { html, useSignal } from "../html.js";
import { inThisLanguage } from "../language.js";
import { Button } from "../parts/button.js";
import { Mark } from "../parts/figure.js";
import { LanguagePicker } from "../parts/language.js";
import { t } from "../words.js";
import { JoinForm } from "./join.js";
import { MyPlans } from "./my-plans.js";
import { OwnRooms } from "./own-rooms.js";
import { StartForm } from "./start.js";

/** As in frame.css: one column, where most who come are students with a code to type. */
const isNarrow = matchMedia("(max-width: 40rem)").matches;

export function HomePage() {
  const showsPlans = useSignal(false);

  function goOnInForm() {
    showsPlans.value = false;
    requestAnimationFrame(() => document.querySelector("textarea")?.focus());
  }

  const start = html`
    <section class="home__start" aria-labelledby="home-title">
      <h1 id="home-title">${t("Turn to your elbow partner.")}</h1>
      <p class="home__lead">
        ${t("Ask one question. Everyone thinks, everyone talks to someone, and the class sees what came of it.")}
      </p>
      <${StartForm} />
    </section>
  `;
  const side = html`<aside class="home__side"><${JoinForm} /><${OwnRooms} /></aside>`;
  return html`
    <div class="home">
      <header class="home__head">
        <${Mark} /> <span class="home__name">Elbow Room</span>
        <${Button}
          kind="quiet" aria-expanded=${showsPlans.value} aria-controls="my-plans"
          onClick=${() => (showsPlans.value = !showsPlans.value)}
        >
          ${t("My plans")}
        <//>
      </header>
      <main class="home__main">
        <div id="my-plans" class="home__plans">${showsPlans.value && html`<${MyPlans} onChosen=${goOnInForm} />`}</div>
        ${isNarrow ? [side, start] : [start, side]}
      </main>
      <footer class="home__foot">
        <p>${t("No accounts. Nothing leaves this computer.")}</p>
        <a href=${inThisLanguage("/privacy")}>${t("What is kept")}</a>
        <${LanguagePicker} />
      </footer>
    </div>
  `;
}
