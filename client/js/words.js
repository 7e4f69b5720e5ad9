/**
 * Every string on a screen goes through here. The English text is the key; a page in another language carries its
 * catalogue as JSON: {locale, messages: {english: text, or {one: text, other: text, …} by plural category}}.
 */

/** @typedef {{locale: string, messages: {[english: string]: string | {[category: string]: string}}}} Catalogue */

const catalogue = readCatalogue();
const plurals = new Intl.PluralRules(catalogue.locale);

/** @returns {Catalogue} */
function readCatalogue() {
  const element = typeof document === "undefined" ? null : document.getElementById("words");
  return element?.textContent ? JSON.parse(element.textContent) : { locale: "en", messages: {} };
}

/**
 * @param {string} text English, with `{name}` where a value goes
 * @param {{[name: string]: string | number}} [values]
 * @returns {string}
 */
export function t(text, values) {
  return tx(text, values ?? {}).join("");
}

/**
 * As `t`, by number.
 *
 * @param {string} one English for one
 * @param {string} many English for any other number; `{n}` is the number
 * @param {number} n
 * @param {{[name: string]: string | number}} [values]
 * @returns {string}
 */
export function tn(one, many, n, values) {
  const found = catalogue.messages[one];
  const category = plurals.select(n);
  const text = typeof found === "object" ? (found[category] ?? found.other) : undefined;
  return fill(text ?? (n === 1 ? one : many), { n, ...values }).join("");
}

/**
 * As `t`, where a value may be an element (a name in its `<bdi>`): a list of children.
 *
 * @template Value
 * @param {string} text
 * @param {{[name: string]: Value}} values
 * @returns {(string | Value)[]}
 */
export function tx(text, values) {
  const found = catalogue.messages[text];
  return fill(typeof found === "string" ? found : text, values);
}

/**
 * What `<bdi>` does, where there can be no element: a name in a label or a placeholder.
 *
 * @param {string} name
 * @returns {string}
 */
export function isolated(name) {
  return `\u2068${name}\u2069`;
}

/**
 * @template Value
 * @param {string} text
 * @param {{[name: string]: Value}} values
 * @returns {(string | Value)[]}
 */
function fill(text, values) {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith("{") ? (values[piece.slice(1, -1)] ?? piece) : piece));
}
