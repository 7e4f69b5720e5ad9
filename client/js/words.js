/**
 * Every string on a screen goes through here, with its English as the key. Pure: the page gives it the words of
 * another language (language.js). A screen that called `t` is drawn anew when the language changes, so call it while
 * drawing, never when a module loads.
 *
 * Digits are 0 to 9 in every language: a code, a time or a count is the same on the wall and on every phone.
 */

/**
 * @typedef {object} Words
 * @property {string} locale for dates
 * @property {Intl.PluralRules} plurals
 * @property {{[english: string]: string | {[category: string]: string}}} messages a translation, or one for each plural
 *   category
 */

/** @type {Words} */
export const ENGLISH = wordsOf("en", {});

/** @type {{readonly value: Words}} */
let spoken = { value: ENGLISH };

/** @param {{readonly value: Words}} source a signal */
export function readWordsFrom(source) {
  spoken = source;
}

/**
 * @param {string} language
 * @param {Words["messages"]} messages
 * @returns {Words}
 */
export function wordsOf(language, messages) {
  return { locale: `${language}-u-nu-latn`, plurals: new Intl.PluralRules(language), messages };
}

/**
 * @param {string} text English, with `{name}` where a value goes; a literal, so that it can be found for translation
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
  const { plurals, messages } = spoken.value;
  const forms = messages[one];
  const text = typeof forms === "object" ? (forms[plurals.select(n)] ?? forms.other) : undefined;
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
  return fill(told(text), values);
}

/**
 * A sentence that the server wrote or that was kept for later (`english`), in the language of this screen.
 *
 * @param {string} text English
 * @returns {string}
 */
export function told(text) {
  const found = spoken.value.messages[text];
  return typeof found === "string" ? found : text;
}

/**
 * A sentence to be drawn later, with `told`: what has gone wrong stays on the screen while its language changes.
 *
 * @param {string} text English; a literal, so that it can be found for translation
 * @returns {string}
 */
export function english(text) {
  return text;
}

/** @returns {string} the code of the language of this screen */
export function spokenHere() {
  return locale().split("-")[0];
}

/** @returns {string} for dates and times of day */
export function locale() {
  return spoken.value.locale;
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
