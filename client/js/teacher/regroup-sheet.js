import { html } from "../html.js";
import { t } from "../words.js";
import { useConsole } from "./context.js";
import { GroupTiles } from "./group-tiles.js";
import { RegroupButtons } from "./regroup-buttons.js";
import { Sheet } from "./sheet.js";

/** Everybody anew while groups talk, with the groups in sight: what came of a press is seen at once. */
export function RegroupSheet() {
  const { teacher } = useConsole();
  const { regroups } = teacher.desk;
  return html`
    <${Sheet} title=${t("Regroup")}>
      <p class="soft">
        ${t("Everybody gets other partners at once, and is told so. Words stay with who wrote them. Press again for others.")}
      </p>
      <${RegroupButtons} />
      ${regroups && html`<${GroupTiles} phase=${regroups} />`}
    <//>
  `;
}
