// Commands on their way: kept until answered, at most eight of them sent and unanswered.
import { randomBytes } from "node:crypto";

const MOST_UNANSWERED = 8;

/** @typedef {Record<string, any>} Tree a JSON object */

/** A key or a cid. */
export const unguessable = () => randomBytes(24).toString("base64url");

export class Outbox {
  /** @type {Map<string, {message: Tree, resolve: (done: Tree) => void}>} by cid, oldest first */
  kept = new Map();

  /** @param {(message: Tree) => void} send may drop a message while there is no connection; see `sendAgain` */
  constructor(send) {
    this.send = send;
  }

  /**
   * @param {Tree} message with its cid
   * @returns {Promise<Tree>} the one `done`
   */
  put(message) {
    return new Promise((resolve) => {
      this.kept.set(message.cid, { message, resolve });
      if (this.kept.size <= MOST_UNANSWERED) this.send(message);
    });
  }

  /** After each connect. */
  sendAgain() {
    for (const { message } of [...this.kept.values()].slice(0, MOST_UNANSWERED)) this.send(message);
  }

  /** @param {Tree} done */
  answered(done) {
    const kept = this.kept.get(done.cid);
    if (!kept) return;
    this.kept.delete(done.cid);
    kept.resolve(done);
    const next = [...this.kept.values()][MOST_UNANSWERED - 1];
    if (next) this.send(next.message);
  }
}
