// The share phase.
import { does, mayNot, that } from "./classroom.mjs";

/** @typedef {Record<string, any>} Tree a JSON object */
/** @typedef {import("./classroom.mjs").Classroom} Classroom */

/** @param {Tree | undefined} cards @param {string} text @returns {string | undefined} its id */
const cardSaying = (cards, text) => Object.keys(cards ?? {}).find((id) => cards?.[id].text === text);

/** @param {import("./client.mjs").Screen} screen */
const wall = (screen) => screen.view("everyone").cards ?? {};

/** @type {Record<string, (room: Classroom) => Promise<void>>} */
export const sharing = {
  "an insight waits for the teacher, and its group sees it wait": async (room) => {
    await room.moves("Next", "share");
    const [author, partner] = room.kept.trioGroup.students;
    for (const text of ["Frozen water takes more room.", "Ice is silly."]) {
      await does(author, "PostInsight", { phase: room.kept.share, text });
    }
    await mayNot(author, "too_many", "PostInsight", { phase: room.kept.share, text: "And another thing" });
    await author.until("has none left", () => room.own(author).me.insights_left === 0);
    const cards = () => room.teacher.view("teacher").cards;
    await room.teacher.until("sees both wait", () => room.teacher.view("teacher").desk.waiting_cards === 2);
    const good = cardSaying(cards(), "Frozen water takes more room.");
    const silly = cardSaying(cards(), "Ice is silly.");
    Object.assign(room.kept, { good, silly });
    /** @param {typeof author} one */
    const own = (one) => room.own(one).cards?.[good ?? ""];
    await author.until("sees it wait", () => own(author)?.state === "waiting" && own(author).mine);
    await partner.until("sees it wait", () => own(partner)?.state === "waiting" && !own(partner).mine);
  },

  "a card that is let through is on every screen": async (room) => {
    const { good, trioGroup } = room.kept;
    await does(room.teacher, "ShowCard", { card: good, seen: room.teacher.view("teacher").cards[good].revision });
    await room.all(
      "sees the card",
      (one) => wall(one)[good]?.text === "Frozen water takes more room." && wall(one)[good].people === 3,
    );
    await trioGroup.students[0].until("sees it up", () => room.own(trioGroup.students[0]).cards[good].state === "up");
  },

  "a card that is hidden never reaches another group or the board": async (room) => {
    const { silly, pairGroup, trioGroup } = room.kept;
    await does(room.teacher, "HideCard", { card: silly });
    await trioGroup.students[0].until(
      "sees it hidden",
      () => room.own(trioGroup.students[0]).cards[silly].state === "hidden",
    );
    await does(room.teacher, "Spotlight", { card: room.kept.good });
    await room.all("sees the spotlight", (one) => one.view("everyone").room.spotlight === room.kept.good);
    for (const reader of [room.board, ...pairGroup.students])
      that(`${reader.name} never read it`, !reader.everHeard("silly"));
  },

  "without a card, the spotlight is on all of them": async (room) => {
    await does(room.teacher, "Spotlight");
    await room.all("sees all cards", (one) => !one.view("everyone").room.spotlight && wall(one)[room.kept.good]);
    await mayNot(room.teacher, "unknown", "Spotlight", { card: "c-nobody" });
  },

  "a blank board shows no cards, on any screen": async (room) => {
    await does(room.teacher, "BlankBoard", { blank: true });
    await room.all("sees no card", (one) => Object.keys(wall(one)).length === 0);
    await room.board.until("is blank", () => room.board.view("board").wall.blank);
    await does(room.teacher, "BlankBoard", { blank: false });
    await room.all("sees the card again", (one) => wall(one)[room.kept.good]);
  },

  "a card that was up can be taken away and let through again": async (room) => {
    const { good } = room.kept;
    await does(room.teacher, "HideCard", { card: good });
    await room.all("sees no card", (one) => !wall(one)[good]);
    await room.teacher.until("has it hidden", () => room.teacher.view("teacher").cards[good].state === "hidden");
    await does(room.teacher, "ShowCard", { card: good, seen: room.teacher.view("teacher").cards[good].revision });
    await room.all("sees the card again", (one) => wall(one)[good]);
  },

  "words for the group come late, marked, and nobody loses them": async (room) => {
    const {
      id,
      students: [first, second],
    } = room.kept.trioGroup;
    await does(second, "SendMessage", { group: id, text: "too late?" });
    const said = () => Object.values(first.view(`group:${id}`).messages ?? {}).find(({ text }) => text === "too late?");
    await first.until("reads it, late", () => said()?.late);
  },

  "a vote counts in its own phase; who was right is the teacher's": async (room) => {
    await room.moves("Next", "think");
    const [ana, ben, ...others] = room.students;
    const { think } = room.kept;
    const { question, task } = ana.view("everyone").phases[think];
    that("the second question has options", question === "Which floats?" && task.type === "choice");
    const ice = cardSaying(task.options, "ice");
    await does(ana, "WriteThought", { phase: think, choice: ice });
    await mayNot(ben, "unknown", "WriteThought", { phase: think, choice: "o-nobody" });
    await ana.until("has voted", () => room.own(ana).thoughts[think]?.choice === ice);
    that("the teacher knows which is right", room.teacher.view("teacher").right[think][ice ?? ""]);
    await room.clock("AddTime", { seconds: -600 });
    await room.all(
      "moved on by itself",
      (one) => one.view("everyone").phases[one.view("everyone").phase.id].kind === "pair",
    );
    await mayNot(ben, "wrong_phase", "WriteThought", { phase: think, choice: ice });
    for (const one of [ana, ben, ...others, room.board]) that(`${one.name} never learnt it`, !one.everHeard('"right"'));
  },
};
