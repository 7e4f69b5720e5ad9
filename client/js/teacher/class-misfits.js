import { html } from "../html.js";
import { inOrder } from "../order.js";
import { isolated, t, tn } from "../words.js";
import { useConsole } from "./context.js";
import { listed } from "./listed.js";

/** What of the class file does not fit who is here, and what to do. Nothing where all fits. */
export function ClassMisfits() {
  const file = useConsole().teacher.class_file;
  const missing = inOrder(file?.missing).map(([, { name }]) => isolated(name));
  const shared = inOrder(file?.shared).map(([, { name }]) => isolated(name));
  const contradictions = inOrder(file?.contradictions).map(([, both]) => both);
  if (missing.length + shared.length + contradictions.length === 0) return undefined;
  return html`
    <ul class="misfits" aria-label=${t("What of the class file does not fit yet")}>
      ${missing.length > 0 && html`<li>${missingInWords(missing)}</li>`}
      ${shared.length > 0 && html`<li>${sharedInWords(shared)}</li>`}
      ${contradictions.map(({ one, other }) => html`<li key=${`${one} ${other}`}>${contradictionInWords(one, other)}</li>`)}
    </ul>
  `;
}

/** @param {string[]} names */
function missingInWords(names) {
  return tn(
    "{names} is in your lists, but in no seat. Here under another name? Write it in the class file as it stands here.",
    "{names} are in your lists, but in no seat. Here under other names? Write them in the class file as they stand here.",
    names.length,
    { names: listed(names) },
  );
}

/** @param {string[]} names */
function sharedInWords(names) {
  return t(
    "More than one student here is called {names}. All of them are kept apart as listed; a list together means none.",
    { names: listed(names) },
  );
}

/**
 * @param {string} one
 * @param {string} other
 */
function contradictionInWords(one, other) {
  const names = { one: isolated(one), other: isolated(other) };
  return t("{one} and {other} are in a list together and in one apart. They are kept apart.", names);
}
