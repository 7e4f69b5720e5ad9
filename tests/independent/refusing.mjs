// What a hostile or broken client tries, and what docs/protocol.md says comes of it.
import { answerTo } from "./answers.mjs";
import { does, mayNot, that } from "./classroom.mjs";
import { call } from "./http.mjs";
import { unguessable } from "./outbox.mjs";

/** @typedef {Record<string, any>} Tree a JSON object */
/** @typedef {import("./classroom.mjs").Classroom} Classroom */
/** @typedef {import("./client.mjs").Screen} Screen */

/** @param {Screen} screen @param {string} code */
async function isRefused(screen, code) {
  screen.socket.connect();
  await screen.until(`is refused: ${code}`, () => screen.refused.code === code && screen.refused.message);
  screen.close();
}

/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const refusing = {
  "two students join and the teacher starts": async (room) => {
    await room.joins("Ana");
    await room.joins("Ben");
    await room.moves("Next", "think");
  },

  "a wrong token, room or protocol is refused by name": async (room) => {
    const { token } = /** @type {Tree} */ (room.students[0].socket.auth);
    await isRefused(room.screen("nobody's token", "x".repeat(32)), "bad_token");
    await isRefused(room.screen("no such room", token, { room: "BBBBBB" }), "room_unknown");
    await isRefused(room.screen("no room", token, { room: "" }), "room_unknown");
    await isRefused(room.screen("an old page", token, { protocol: 0 }), "old_page");
    const { json } = await call(`${room.address}/api/rooms`, "POST", {
      body: { key: unguessable(), plan: room.kept.plan },
    });
    await isRefused(room.screen("another room's token", token, { room: json.code }), "bad_token");
  },

  "what cannot be read is answered, and the connection lives": async (room) => {
    const [ana] = room.students;
    for (const message of [{}, "x", 5, [1], { cid: "short", type: "LeaveSeat" }]) {
      that("it says bad_message", (await answerTo(ana, message, "")).code === "bad_message");
    }
    that("an unknown event too", (await answerTo(ana, {}, "", "dance")).code === "bad_message");
    that("a sync that says rubbish too", (await answerTo(ana, { have: 5 }, "", "sync")).code === "bad_message");
    that(
      "an unknown type",
      (await answerTo(ana, { cid: "dancing-1", type: "Dance" }, "dancing-1")).code === "bad_message",
    );
    const extra = { cid: "drafting-1", type: "KeepDraft", phase: room.kept.think, text: "a", more: 1 };
    that("an unknown field", (await answerTo(ana, extra, "drafting-1")).code === "bad_message");
    that("still connected", ana.socket.connected && ana.count("disconnect") === 0);
  },

  "a board sends nothing, a student leads nothing, a teacher has no thoughts": async (room) => {
    const [ana] = room.students;
    await mayNot(room.board, "not_allowed", "Next", { visit: room.now.room.visit });
    await mayNot(ana, "not_allowed", "BlankBoard", { blank: true });
    await mayNot(room.teacher, "not_allowed", "WriteThought", { phase: room.kept.think, text: "the answer" });
  },

  "a thought has 4000 characters at most, and a message 32 KiB": async (room) => {
    const [ana] = room.students;
    await mayNot(ana, "bad_message", "WriteThought", { phase: room.kept.think, text: "x".repeat(5000) });
    await does(ana, "WriteThought", { phase: room.kept.think, text: "x".repeat(4000) });
    const before = ana.count("synced");
    ana.emit("command", { cid: unguessable(), type: "KeepDraft", phase: room.kept.think, text: "x".repeat(40_000) });
    await ana.until("loses the connection and comes back", () => ana.count("synced") > before && ana.socket.connected);
  },

  "HTTP refuses what the page does not name": async (room) => {
    const seats = `${room.address}/api/rooms/${room.code}/seats`;
    for (const body of [{ key: "short", name: "A" }, { name: "A" }, { key: unguessable(), name: "A", age: 9 }, [], 5]) {
      that(`${JSON.stringify(body)} is refused`, (await call(seats, "POST", { body })).json.code === "bad_message");
    }
    that("a name of spaces", (await room.takeSeat("   ")).json.code === "bad_name");
    that(
      "a plan of nothing",
      (await call(`${room.address}/api/rooms`, "POST", { body: { key: unguessable(), plan: { rounds: [] } } })).json
        .code === "bad_message",
    );
    that("a body of 130 KiB", (await room.takeSeat("x".repeat(130 * 1024))).json.code === "too_large");
    const one = await call(`${room.address}/api/rooms`, "POST", {
      body: { key: unguessable(), plan: { ...room.kept.plan, seats: 1 } },
    });
    const full = `${room.address}/api/rooms/${one.json.code}/seats`;
    await call(full, "POST", { body: { key: unguessable(), name: "A" } });
    that(
      "a second in one seat",
      (await call(full, "POST", { body: { key: unguessable(), name: "B" } })).json.code === "no_seat",
    );
  },
};
