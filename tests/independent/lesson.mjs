// One whole lesson over a real server, by a client written from docs/protocol.md alone.
// node lesson.mjs BASE_URL websocket|polling: prints what happened; exits 0, or 1 with the sentence that failed.
import { Classroom } from "./classroom.mjs";
import { ending } from "./ending.mjs";
import { pairing } from "./pairing.mjs";
import { play } from "./play.mjs";
import { sharing } from "./sharing.mjs";
import { talking } from "./talking.mjs";
import { thinking } from "./thinking.mjs";

const PLAN = {
  rounds: [
    {
      question: "Why does ice float?",
      phases: [
        { kind: "think", task: { type: "text" }, duration_s: 90 },
        { kind: "pair", duration_s: 120, starters: ["I think so because"] },
        { kind: "share", duration_s: 300 },
      ],
    },
    {
      question: "Which floats?",
      phases: [
        {
          kind: "think",
          task: { type: "choice", options: [{ text: "iron" }, { text: "ice", right: true }] },
          duration_s: 60,
          at_end: "go",
        },
        { kind: "pair" },
      ],
    },
  ],
};

await play(async (address, transport, says) => {
  const room = await Classroom.open(address, transport, PLAN);
  for (const part of [thinking, pairing, talking, sharing]) {
    for (const [sentence, act] of Object.entries(part)) await says(sentence, () => act(room));
    await says("what patches built up is what a new page is sent", () => room.patchesAddUp());
  }
  for (const [sentence, act] of Object.entries(ending)) await says(sentence, () => act(room));
});
