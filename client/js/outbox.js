/**
 * Commands that the server has not answered yet. They survive reload and sleep, leave in order, at most eight at a
 * time, and leave again after each new connection: the server does a `cid` once. Pure but for what is handed in.
 */

import { isOutdated } from "./outdated.js";

/** @typedef {{ok: boolean, cid: string, seq?: number, code?: string, message?: string}} Done */
/** @typedef {{cid: string, type: string, [field: string]: any}} Command */
/** @typedef {{place: number, command: Command, flying: boolean, settled: ((done: Done) => void)[]}} Entry */
/**
 * @typedef {object} Memory
 * @property {(key: string, value: unknown) => boolean} remember
 * @property {(key: string) => any} recall
 * @property {(key: string) => void} forget
 * @property {(start: string) => string[]} keysFrom
 */

const IN_FLIGHT = 8;
const RETRY_MS = 2_000;

/** Answers that mean "not now": the command is kept. */
const NOT_NOW = new Set(["unavailable", "too_fast"]);

/**
 * @param {object} needs
 * @param {string} needs.start what its keys in memory begin with
 * @param {Memory} needs.memory
 * @param {(command: Command) => void} needs.transmit
 */
export function createOutbox({ start, memory, transmit }) {
  /** @type {Entry[]} */
  let entries = readEntries(start, memory);
  let place = Math.max(0, ...entries.map((entry) => entry.place));
  let open = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;

  function pump() {
    if (!open || retry !== undefined) return;
    const room = IN_FLIGHT - entries.filter((entry) => entry.flying).length;
    for (const entry of entries.filter((each) => !each.flying).slice(0, Math.max(0, room))) {
      entry.flying = true;
      transmit(entry.command);
    }
  }

  /** @param {Entry} entry */
  function remove(entry) {
    entries = entries.filter((each) => each !== entry);
    memory.forget(start + entry.command.cid);
  }

  /** @param {Command} command */
  function takeOver(command) {
    const older = entries.filter((entry) => !entry.flying && isOutdated(entry.command, command));
    older.forEach(remove);
    return older.flatMap((entry) => entry.settled);
  }

  /** @param {Entry} entry one that the server could not take now */
  function tryLater(entry) {
    entry.flying = false;
    const newer = entries.slice(entries.indexOf(entry) + 1).find(({ command }) => isOutdated(entry.command, command));
    if (newer) {
      // Sent again, it would arrive after the newer words and undo them.
      remove(entry);
      newer.settled.push(...entry.settled);
    }
    retry ??= setTimeout(() => ((retry = undefined), pump()), RETRY_MS);
  }

  return {
    /**
     * @param {Command} command
     * @returns {Promise<Done>} never rejects; waits as long as it takes
     */
    put(command) {
      return new Promise((resolve) => {
        const settled = [...takeOver(command), resolve];
        place += 1;
        memory.remember(start + command.cid, { place, command });
        entries.push({ place, command, flying: false, settled });
        pump();
      });
    },
    /** @param {Done} done */
    settle(done) {
      const entry = entries.find(({ command }) => command.cid === done.cid);
      if (!entry) return;
      if (!done.ok && NOT_NOW.has(done.code ?? "")) return tryLater(entry);
      remove(entry);
      entry.settled.forEach((resolve) => resolve(done));
      pump();
    },
    /** After the first `synced` of a connection: everything that is unanswered goes again. */
    open() {
      if (open) return;
      open = true;
      entries.forEach((entry) => (entry.flying = false));
      pump();
    },
    shut() {
      open = false;
    },
    /** The room let go of this client for good: nothing here can be said any more. */
    clear() {
      open = false;
      entries.forEach((entry) => memory.forget(start + entry.command.cid));
      entries = [];
    },
    /** @returns {Command[]} without an answer, in order */
    unanswered() {
      return entries.map((entry) => entry.command);
    },
    /**
     * @param {string} cid of an unanswered command, perhaps from an earlier page
     * @returns {Promise<Done>}
     */
    answerTo(cid) {
      return new Promise((resolve) => entries.find(({ command }) => command.cid === cid)?.settled.push(resolve));
    },
  };
}

/**
 * @param {string} start
 * @param {Memory} memory
 * @returns {Entry[]} what an earlier page of this client left behind, oldest first
 */
function readEntries(start, memory) {
  return memory
    .keysFrom(start)
    .map((key) => memory.recall(key))
    .filter((kept) => typeof kept?.place === "number" && typeof kept.command?.cid === "string")
    .map(({ place, command }) => ({ place, command, flying: false, settled: [] }))
    .sort((one, other) => one.place - other.place);
}
