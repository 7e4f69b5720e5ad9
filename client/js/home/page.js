import { html } from "../html.js";
import { inThisLanguage } from "../language.js";
import { Mark } from "../parts/figure.js";
import { LanguagePicker } from "../parts/language.js";
import { t } from "../words.js";
import { JoinForm } from "./join.js";
import { OwnRooms } from "./own-rooms.js";
import { StartForm } from "./start.js";

export function HomePage() {
  return html`
    <div class="home">
      <header class="home__head"><${Mark} /> <span>Elbow Room</span></header>
      <main class="home__main">
        <section class="home__start" aria-labelledby="home-title">
          <h1 id="home-title">${t("Turn to your elbow partner.")}</h1>
          <p class="home__lead">
            ${t("Ask one question. Everyone thinks, everyone talks to someone, and the class sees what came of it.")}
          </p>
          <${StartForm} />
        </section>
        <aside class="home__side"><${JoinForm} /><${OwnRooms} /></aside>
      </main>
      <footer class="home__foot">
        <p>${t("No accounts. Nothing leaves this computer.")}</p>
        <a href=${inThisLanguage("/privacy")}>${t("What is kept")}</a>
        <${LanguagePicker} />
      </footer>
    </div>
  `;
}
