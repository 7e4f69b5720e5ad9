/**
 * The language of this page: what its address asks for (?lang=ar), else what was chosen on this device, else what the
 * browser would like best. What is chosen is shown at once, without a reload.
 */

import { recall, remember } from "./memory.js";
import { ENGLISH, readWordsFrom, wordsOf } from "./words.js";
import { signal } from "/vendor/signals.js";

/** @typedef {{name: string, direction: "ltr" | "rtl", words?: string}} Language `words`: where they are; not in English */

/** @type {{[code: string]: Language}} */
export const languages = JSON.parse(document.getElementById("languages")?.textContent || "{}");

const PATIENCE_MS = 5_000;
const LAST_CHOSEN = "language";
/** A projector may speak another language than the console on the same laptop. */
const CHOSEN_HERE = `language:${location.pathname.split("/")[1] || "home"}`;

const words = signal(ENGLISH);
readWordsFrom(words);

const now = signal("en");
/** @type {import("@preact/signals").ReadonlySignal<string>} the code of the language on the screen */
export const language = now;

/** The last that somebody asked for: its words may come later than those of one asked for before. */
let wanted = "en";

/** Before anything is drawn. Where the words do not come, the page is in English. */
export async function speakFirst() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wishes = [asked, recall(CHOSEN_HERE), recall(LAST_CHOSEN), document.documentElement.lang];
  const known = Object.keys(languages);
  if (!(await speak(wishes.find((wish) => known.includes(wish)) ?? "en"))) await speak("en");
}

/**
 * @param {string} code
 * @returns {Promise<boolean>} whether its words are here; if not, all stays as it is
 */
export async function choose(code) {
  if (!(await speak(code))) return false;
  if (wanted === code) keep(code);
  return true;
}

/**
 * For a page that is not drawn by script, and so knows no choice but that of its address.
 *
 * @param {string} path
 */
export function inThisLanguage(path) {
  return `${path}?lang=${now.value}`;
}

/** @param {string} code */
async function speak(code) {
  wanted = code;
  const { words: address, direction } = languages[code] ?? { direction: "ltr" };
  const messages = address ? await read(address) : {};
  if (!messages) return false;
  if (wanted !== code) return true;
  words.value = wordsOf(code, messages);
  now.value = code;
  Object.assign(document.documentElement, { lang: code, dir: direction });
  return true;
}

/**
 * @param {string} address
 * @returns {Promise<import("./words.js").Words["messages"] | undefined>} none: they cannot be had now
 */
async function read(address) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(address, { signal: patience.signal });
    return response.ok ? await response.json() : undefined;
  } catch {
    // No network, or a sign-in page in between: said by whoever asked.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What was chosen by hand counts from now on, not what the address asked for.
 *
 * @param {string} code
 */
function keep(code) {
  remember(CHOSEN_HERE, code);
  remember(LAST_CHOSEN, code);
  const query = new URLSearchParams(location.search);
  query.delete("lang");
  const rest = query.toString();
  history.replaceState(history.state, "", location.pathname + (rest && `?${rest}`) + location.hash);
}
