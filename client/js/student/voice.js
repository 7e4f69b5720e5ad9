/** Voices of this device only: a remote one would send the words to somebody else. */

/**
 * @param {readonly SpeechSynthesisVoice[]} voices
 * @param {string} language of the page
 * @returns {SpeechSynthesisVoice | undefined} none: nothing is read aloud here
 */
export function localVoice(voices, language) {
  const local = voices.filter((voice) => voice.localService);
  const fitting = local.filter((voice) => voice.lang.split(/[-_]/)[0]?.toLowerCase() === language.toLowerCase());
  return fitting.find((voice) => voice.default) ?? fitting[0] ?? local.find((voice) => voice.default) ?? local[0];
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
