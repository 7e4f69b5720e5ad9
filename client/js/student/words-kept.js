import { useEffect, useMemo, useSignal } from "../html.js";
import { createKept } from "../kept.js";
import * as memory from "../memory.js";

/** @typedef {ReturnType<typeof createKept> & {text: string, isKept: boolean}} KeptWords */

/**
 * A box whose words are kept, for as long as `key` stays the same. They leave at once when the page is hidden or the
 * box goes away.
 *
 * @param {{key: string, there?: string, pause_ms: number, send: (text: string) => Promise<{ok: boolean}>}} needs
 * @returns {KeptWords}
 */
export function useKeptWords({ key, there, pause_ms, send }) {
  const words = useSignal({ text: "", kept: "" });
  const kept = useMemo(() => {
    const made = createKept({ key, there, pause_ms, memory, send, changed: (now) => (words.value = now) });
    words.value = made.now();
    return made;
  }, [key]);
  useEffect(() => {
    const flush = () => void kept.flush();
    flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [kept]);
  return { ...kept, text: words.value.text, isKept: words.value.text === words.value.kept };
}

/**
 * A box whose words stay on this device until they are sent.
 *
 * @param {string} key
 * @returns {[string, (text: string) => void, (text: string) => void]} the words, a way to change them, and one to put
 *   refused words back, unless somebody has gone on writing
 */
export function useWordsHere(key) {
  const words = useSignal("");
  useMemo(() => (words.value = memory.recall(key) ?? ""), [key]);
  /** @param {string} text */
  function set(text) {
    words.value = text;
    if (text === "") memory.forget(key);
    else memory.remember(key, text);
  }
  return [words.value, set, (text) => words.value === "" && set(text)];
}
