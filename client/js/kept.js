/** Words in a box, kept: on this device at every keystroke, at the server a little later. Pure but for what is handed in. */

/** @typedef {{text: string, kept: string}} Kept what stands in the box, and what of it the server has */

/**
 * Which words a box begins with after a reload. Words that never reached the server are the newest there are; else the
 * server's are, since they may come from another device.
 *
 * @param {Kept | undefined} here
 * @param {string | undefined} there
 * @returns {Kept}
 */
export function startingWords(here, there) {
  if (here && here.text !== here.kept) return here;
  const text = there ?? here?.kept ?? "";
  return { text, kept: text };
}

/**
 * @typedef {object} Needs
 * @property {string} key where this device keeps them
 * @property {string | undefined} there what the server has
 * @property {number} pause_ms the server is told at most so often
 * @property {Pick<typeof import("./memory.js"), "remember" | "recall" | "forget">} memory
 * @property {(text: string) => Promise<{ok: boolean}>} send
 * @property {(kept: Kept) => void} changed
 */

/** @param {Needs} needs */
export function createKept({ key, there, pause_ms, memory, send, changed }) {
  let words = startingWords(memory.recall(key), there);
  let sent = words.kept;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Partial<Kept>} news */
  function set(news) {
    words = { ...words, ...news };
    if (words.text === "" && words.kept === "") memory.forget(key);
    // Where no more fits, older words would stay behind, and a reload would take them for unsent ones.
    else if (!memory.remember(key, words) && words.text === words.kept) memory.forget(key);
    changed(words);
  }

  async function flush() {
    clearTimeout(timer);
    timer = undefined;
    const { text } = words;
    if (text === sent) return;
    sent = text;
    const done = await send(text);
    if (done.ok) set({ kept: text });
  }

  return {
    /** @param {string} text what stands in the box now */
    type(text) {
      set({ text });
      timer ??= setTimeout(flush, pause_ms);
    },
    flush,
    /** These words went another way, handed in: the server has them. What was typed since goes as ever. */
    taken(/** @type {string} */ text) {
      sent = text;
      set({ kept: text });
    },
    /** Nothing is written here: what the server has now stands in the box. */
    follow(/** @type {string} */ text) {
      if (words.text !== words.kept || text === words.text) return;
      sent = text;
      set({ text, kept: text });
    },
    now: () => words,
    /**
     * The box has another name now, and the server brought its words along: what it had, or what was on the way there.
     *
     * @param {string} there what the server has under the new name
     * @returns {Kept | undefined} what this device goes on with; nothing: those are other words
     */
    goesOn: (there) => (there === words.kept || there === sent ? { text: words.text, kept: there } : undefined),
  };
}
