// Hostile and broken clients, and the way back from every gap, by docs/protocol.md alone.
// node rules.mjs BASE_URL websocket|polling: prints what holds; exits 0, or 1 with the sentence that failed.
import { Classroom } from "./classroom.mjs";
import { hurrying } from "./hurrying.mjs";
import { play } from "./play.mjs";
import { recovering } from "./recovering.mjs";
import { refusing } from "./refusing.mjs";

const PLAN = {
  rounds: [{ question: "Why does ice float?", phases: [{ kind: "think", duration_s: 300 }, { kind: "pair" }] }],
};

await play(async (address, transport, says) => {
  const room = await Classroom.open(address, transport, PLAN);
  room.kept.plan = PLAN;
  for (const part of [refusing, hurrying, recovering]) {
    for (const [sentence, act] of Object.entries(part)) await says(sentence, () => act(room));
  }
});
