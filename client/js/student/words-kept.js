import { useEffect, useMemo, useRef, useSignal } from "../html.js";
import { createKept } from "../kept.js";
import * as memory from "../memory.js";

/** @typedef {ReturnType<typeof createKept>} Kept */
/** @typedef {Kept & {text: string, isKept: boolean, wentOn: boolean}} KeptWords */

/**
 * A box whose words are kept. They leave at once when the page is hidden or the box goes away. When `key` changes and
 * the server has brought the words along, they go on under the new key, with what was being typed; else `left` takes
 * care of them, and they are sent nowhere.
 *
 * @param {object} needs
 * @param {string} needs.key
 * @param {string} [needs.there]
 * @param {number} needs.pause_ms
 * @param {(text: string) => Promise<{ok: boolean}>} needs.send
 * @param {boolean} [needs.mayGoOn]
 * @param {(words: {text: string, kept: string}) => void} [needs.left]
 * @returns {KeptWords} wentOn: these are the words of the key before
 */
export function useKeptWords({ key, there, pause_ms, send, mayGoOn = true, left }) {
  const words = useSignal({ text: "", kept: "" });
  const latest = useRef(/** @type {Kept | undefined} */ (undefined));
  const { kept, wentOn } = useMemo(() => {
    const before = latest.current;
    const goesOn = mayGoOn ? before?.goesOn(there ?? "") : undefined;
    if (goesOn) memory.remember(key, goesOn);
    else if (before) left?.(before.now());
    if (goesOn || left) before?.taken(before.now().text);
    /** @param {{text: string, kept: string}} now */
    const changed = (now) => void (latest.current === made && (words.value = now));
    const made = createKept({ key, there, pause_ms, memory, send, changed });
    latest.current = made;
    words.value = made.now();
    return { kept: made, wentOn: goesOn !== undefined };
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
  return { ...kept, wentOn, text: words.value.text, isKept: words.value.text === words.value.kept };
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
