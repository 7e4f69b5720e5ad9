// A client for Elbow Room written from docs/protocol.md alone, on the official Socket.IO client.
import { mergePatch } from "./merge-patch.mjs";
import { Outbox, unguessable } from "./outbox.mjs";
import { io } from "./socket-io.mjs";

const PATIENCE_MS = 10_000;
const SILENCE_MS = 8_000;

/** @typedef {Record<string, any>} Tree a JSON object, as the page describes it */
/** @typedef {{epoch: unknown, rev: number, view: Tree}} Held */

/** One screen: what it holds, what it sends, and its way back from every gap. */
export class Screen {
  /** @type {Map<string, Held>} by audience */ held = new Map();
  /** @type {{event: string, message: Tree}[]} everything that came, in order */ came = [];
  /** @type {Set<() => void>} called after everything that comes */ lookers = new Set();
  /** @type {Tree} why the connection was refused, when it was */ refused = {};
  bye = "";
  id = "";

  /**
   * @param {string} name in failing sentences
   * @param {string} address
   * @param {{room?: string, token: string, transport: string, protocol?: number}} as
   */
  constructor(name, address, { room, token, transport, protocol = 1 }) {
    this.name = name;
    this.reopen = () => new Screen(name, address, { room, token, transport, protocol });
    this.socket = io(address, {
      query: room ? { room } : {},
      auth: { token, protocol },
      transports: [transport],
      upgrade: false,
      forceNew: true,
      autoConnect: false,
    });
    this.outbox = new Outbox((message) => this.emit("command", message));
    this.listen();
  }

  listen() {
    /** @type {Record<string, (message: any) => void>} */
    const hear = {
      connect: () => (this.sync(), this.outbox.sendAgain()),
      connect_error: (error) => (this.refused = error.data ?? { code: "no_connection", message: String(error) }),
      view: ({ audience, ...held }) => this.held.set(audience, held),
      patch: (message) => this.patch(message),
      gone: ({ audience }) => this.held.delete(audience),
      done: (done) => this.outbox.answered(done),
      pulse: ({ revs }) => this.pulse(revs),
      bye: ({ reason }) => ((this.bye = reason), this.close()),
    };
    for (const event of [...Object.keys(hear), "synced", "typing", "disconnect"]) {
      this.socket.on(event, (message) => {
        this.came.push({ event, message });
        hear[event]?.(message);
        this.watchForSilence();
        this.look();
      });
    }
  }

  /** Connect and hold every view. */
  async open() {
    this.socket.connect();
    await this.until("is connected and holds its views", () => this.count("synced") > 0);
    return this;
  }

  close() {
    this.socket.disconnect();
    clearTimeout(this.silence);
  }

  /** Silence means that the connection is dead, whatever it says: make a new one. */
  watchForSilence() {
    clearTimeout(this.silence);
    if (this.socket.connected) this.silence = setTimeout(() => this.socket.disconnect().connect(), SILENCE_MS);
  }

  look() {
    for (const looker of this.lookers) looker();
  }

  /** @param {string} event @param {Tree} message */
  emit(event, message) {
    if (this.socket.connected) this.socket.emit(event, message);
  }

  sync() {
    const have = Object.fromEntries([...this.held].map(([audience, { epoch, rev }]) => [audience, [epoch, rev]]));
    this.emit("sync", { have });
  }

  /** @param {Tree} message */
  patch({ audience, epoch, rev, patch }) {
    const held = this.held.get(audience);
    if (!held || held.epoch !== epoch || held.rev + 1 !== rev) this.sync();
    else this.held.set(audience, { epoch, rev, view: mergePatch(held.view, patch) });
  }

  /** @param {Record<string, number>} revs */
  pulse(revs) {
    if (Object.entries(revs).some(([audience, rev]) => rev > (this.held.get(audience)?.rev ?? -1))) this.sync();
  }

  /** @param {string} type @param {Tree} [fields] @returns {Promise<Tree>} its `done` */
  command(type, fields = {}) {
    return this.outbox.put({ cid: unguessable(), type, ...fields });
  }

  /** @param {string} audience @returns {Tree} empty when it is not held */
  view(audience) {
    return this.held.get(audience)?.view ?? {};
  }

  /** @param {string} event how often it came */
  count(event) {
    return this.came.filter((one) => one.event === event).length;
  }

  /** @param {string} words whether they ever came to this screen, anywhere */
  everHeard(words) {
    return this.came.some(({ message }) => JSON.stringify(message ?? "").includes(words));
  }

  /**
   * Wait until it holds, looking after everything that comes.
   * @param {string} sentence what this screen then does: "sees the question"
   * @param {() => unknown} holds
   */
  until(sentence, holds) {
    return /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        const stop = () => (clearTimeout(timer), this.lookers.delete(look));
        const look = () => {
          try {
            if (holds()) (stop(), resolve());
          } catch (error) {
            (stop(), reject(error));
          }
        };
        const late = () => (stop(), reject(new Error(`waited in vain: ${this.name} ${sentence}`)));
        const timer = setTimeout(late, PATIENCE_MS);
        this.lookers.add(look);
        look();
      })
    );
  }
}
