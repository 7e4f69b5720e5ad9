/** Where a student could go, with single taps: what carrying does with a mouse. */

import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { Name } from "../parts/name.js";
import { isolated, t, tx } from "../words.js";
import { useConsole } from "./context.js";
import { move } from "./moving.js";
import { Names, nameOf, namesOf } from "./people.js";
import { placesNow } from "./places.js";
import { closeSheet, dropSheet, openOver, opens, Sheet, under } from "./sheet.js";

/** @param {{id: string}} props the student's */
export function MoveSheet({ id }) {
  const known = useConsole();
  const { teacher, everyone } = known;
  const places = placesNow(teacher, everyone);
  const own = places.find(([, members]) => members.includes(id))?.[1];
  const others = places.filter(([, members]) => members.length > 0 && !members.includes(id));
  const name = isolated(nameOf(teacher, id));
  if (!own) return html`<${Sheet} title=${t("{name} is in no group now.", { name })} />`;
  const partners = own.filter((each) => each !== id);
  const note = partners.length === 0 ? t("alone now") : t("now with {names}", { names: namesOf(teacher, partners) });
  const go = async (/** @type {string} */ place) => {
    // A group to come goes back to its sheet; one that talks is another one after the move.
    if (under()?.kind === "coming") closeSheet();
    else dropSheet();
    await move(known, id, place);
  };
  return html`
    <${Sheet} title=${tx("Move {name}", { name: html`<${Name} name=${nameOf(teacher, id)} />` })} note=${note}>
      <section class="ways" aria-label=${t("To a group")}>
        <h3 class="ways__title">${t("To a group")}</h3>
        <ul class="ways__list">
          ${others.map(([group, members]) => html`
            <li key=${group}>
              <${Button} onClick=${() => go(`group ${group}`)}>
                <span>${tx("to {names}", { names: html`<${Names} teacher=${teacher} ids=${members} />` })}</span>
              <//>
            </li>
          `)}
          ${partners.length > 0 && html`
            <li><${Button} onClick=${() => go("alone")}>${t("to a new group, alone for now")}<//></li>
          `}
        </ul>
      </section>
      ${others.length > 0 && html`
        <section class="ways" aria-label=${t("Change places with")}>
          <h3 class="ways__title">${t("Change places with")}</h3>
          <ul class="ways__list ways__list--people">
            ${others.flatMap(([, members]) => members).map((other) => html`
              <li key=${other}>
                <${Button}
                  aria-label=${t("Change places with {name}", { name: isolated(nameOf(teacher, other)) })}
                  onClick=${() => go(`student ${other}`)}
                >
                  <${Name} name=${nameOf(teacher, other)} />
                <//>
              </li>
            `)}
          </ul>
        </section>
      `}
    <//>
  `;
}

/**
 * Opens it; not there for somebody who is in no group that can be changed now.
 *
 * @param {{id: string, brief?: boolean}} props the student's; brief: where the name stands beside it
 */
export function MoveButton({ id, brief = false }) {
  const { teacher, everyone } = useConsole();
  if (!placesNow(teacher, everyone).some(([, members]) => members.includes(id))) return undefined;
  const spoken = t("Move {name}…", { name: isolated(nameOf(teacher, id)) });
  return html`
    <${Button} aria-label=${brief ? spoken : undefined} ...${opens({ kind: "move", id }, openOver)}>
      ${brief ? t("Move…") : spoken}
    <//>
  `;
}
