/** Who must not, and who should, work together: read from a file or typed, kept in this room, saved as a file. */

import { facts } from "../facts.js";
import { html, useEffect, useSignal } from "../html.js";
import { keepClass, readClass } from "../api.js";
import { Button } from "../parts/button.js";
import { TextArea, TextField } from "../parts/field.js";
import { Trouble } from "../parts/notice.js";
import { english, t, tn } from "../words.js";
import { ClassMisfits } from "./class-misfits.js";
import { EMPTY, fileName, fileOf, readFile, textOf } from "./class-text.js";
import { useConsole } from "./context.js";
import { handOver } from "./hand-over.js";
import { Sheet } from "./sheet.js";

/** @typedef {import("../protocol.js").ClassFile} ClassFile */

export function ClassFileSheet() {
  if (useConsole().tokens.isCover) {
    return html`<${Sheet} title=${t("Class file")}><p>${t("You stand in: the class file is left to the teacher of this class.")}</p><//>`;
  }
  return html`<${ClassFileBoxes} />`;
}

function ClassFileBoxes() {
  const { from, text, problem, news, keep, save, load } = useClassFile();
  /** @param {keyof typeof text.value} field */
  const box = (field) => ({
    value: text.value[field],
    onInput: (/** @type {any} */ event) => (text.value = { ...text.value, [field]: event.currentTarget.value }),
  });
  return html`
    <${Sheet} title=${t("Class file")}>
      <p class="soft class-file__where">
        ${t("Only this console sees it. It is never shown to students or on the board, and it goes when the room goes. Save a copy for your next lesson.")}
      </p>
      <${Trouble} message=${problem.value} putAway=${() => (problem.value = "")} />
      <${ClassMisfits} />
      <label class="button class-file__load">
        ${t("Load a file")}
        <input type="file" class="unseen" accept=".json,application/json" onChange=${load} />
      </label>
      ${from.value && html`
        <form class="class-file" onSubmit=${keep}>
          <${TextField} label=${t("Name of the class")} maxlength=${facts.limits.STARTER_CHARS} ...${box("label")} />
          <div class="class-file__lists">
            <${TextArea} label=${t("Names")} hint=${t("One in each line.")} ...${box("names")} />
            <${TextArea} label=${t("Keep apart")} hint=${t("One list in each line: Sam, Ana, Leo")} ...${box("apart")} />
            <${TextArea} label=${t("Together")} hint=${t("One list in each line: Noor, Ben")} ...${box("together")} />
          </div>
          <div class="ways__row">
            <${Button} type="submit">${t("Keep it in this room")}<//>
            <${Button} onClick=${save}>${t("Save a copy as a file")}<//>
            <span role="status">${news.value}</span>
          </div>
        </form>
      `}
    <//>
  `;
}

/** What the boxes hold, and the ways from and to the room and this device. */
function useClassFile() {
  const { line, tokens } = useConsole();
  const token = tokens.teacher ?? "";
  const from = useSignal(/** @type {ClassFile | undefined} */ (undefined));
  const text = useSignal(textOf(EMPTY));
  const problem = useSignal("");
  const news = useSignal("");

  /** @param {ClassFile} file */
  function take(file) {
    from.value = file;
    text.value = textOf(file);
  }

  useEffect(() => {
    void readClass(line.code, token).then((answer) => (answer.ok ? take(answer.value) : (problem.value = answer.message)));
  }, [line, token]);

  /** @param {ClassFile} file */
  async function put(file) {
    const answer = await keepClass(line.code, token, file);
    problem.value = answer.ok ? "" : answer.message;
    if (!answer.ok) return false;
    take(file);
    news.value = tn("Kept: {n} name.", "Kept: {n} names.", file.names?.length ?? 0);
    return true;
  }

  async function keep(/** @type {Event} */ event) {
    event.preventDefault();
    return keepText();
  }

  async function keepText() {
    const read = fileOf(text.value, from.value ?? EMPTY, facts.limits);
    news.value = "";
    if ("file" in read) return put(read.file);
    problem.value = read.problem;
    return false;
  }

  /** With who met whom in this room, which only the server knows. */
  async function save() {
    if (!(await keepText())) return;
    const answer = await readClass(line.code, token);
    if (!answer.ok) return void (problem.value = answer.message);
    handOver(new Blob([JSON.stringify(answer.value, undefined, 1)], { type: "application/json" }), fileName(answer.value));
  }

  async function load(/** @type {any} */ event) {
    const [chosen] = event.currentTarget.files;
    event.currentTarget.value = "";
    if (!chosen) return;
    const file = chosen.size > facts.limits.BODY_BYTES ? undefined : readFile(await chosen.text());
    if (file) await put(file);
    else problem.value = english("This is no class file. Choose the one that you saved here, its name ends in .json.");
  }

  return { from, text, problem, news, keep, save, load };
}
