/** Voices of this device only: a remote one would send the words to somebody else. */

/** Scripts that tell a language, or of several the one that is read most. */
const SCRIPTS = /** @type {const} */ ([
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["el", /\p{Script=Greek}{3}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
]);

/**
 * @param {readonly SpeechSynthesisVoice[]} voices
 * @param {string} text what is to be read
 * @param {string} language of the page: the text's, unless its letters are of another
 * @returns {SpeechSynthesisVoice | undefined} none: nothing is read aloud here
 */
export function localVoice(voices, text, language) {
  const local = voices.filter((voice) => voice.localService);
  const script = SCRIPTS.find(([, letters]) => letters.test(text))?.[0];
  const fitting = local.filter((voice) => voice.lang.split(/[-_]/)[0]?.toLowerCase() === (script ?? language).toLowerCase());
  const found = fitting.find((voice) => voice.default) ?? fitting[0];
  // A voice cannot read letters that it does not know.
  return found ?? (script ? undefined : (local.find((voice) => voice.default) ?? local[0]));
}

/** @returns {SpeechSynthesis | undefined} */
export function speech() {
  return "speechSynthesis" in window && "SpeechSynthesisUtterance" in window ? window.speechSynthesis : undefined;
}

/** @returns {readonly SpeechSynthesisVoice[]} none where the browser keeps them to itself */
export function voicesHere() {
  try {
    return speech()?.getVoices() ?? [];
  } catch {
    return [];
  }
}

/**
 * @param {string} text
 * @param {SpeechSynthesisVoice} voice
 * @param {() => void} ended also when the device would not speak at all
 */
export function say(text, voice, ended) {
  try {
    const said = new SpeechSynthesisUtterance(text);
    Object.assign(said, { voice, lang: voice.lang, onend: ended, onerror: ended });
    speech()?.speak(said);
  } catch {
    ended();
  }
}
