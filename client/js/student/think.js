import { html, useEffect } from "../html.js";
import { t } from "../words.js";
import { Asked } from "./asked.js";
import { Choices } from "./choices.js";
import { FirstThought } from "./first-thought.js";
import { Hand } from "./hand.js";
import { HandIn } from "./hand-in.js";
import { wordsKey } from "./words-key.js";
import { NotMe } from "./not-me.js";
import { Sure } from "./sure.js";
import { isBoxInUse } from "./seen.js";
import { firstThought } from "./think-phases.js";
import { ThoughtBox } from "./thought-box.js";
import { WhereISit } from "./where-i-sit.js";
import { useKeptWords, useWordsHere } from "./words-kept.js";

const PAUSE_MS = 2_000;

/** @param {import("./lesson.js").LessonProps} props */
export function Think({ line, everyone, student, phase, order, passing }) {
  const planned = everyone.phases[phase];
  const first = firstThought(everyone, student, phase);
  const thought = student.thoughts?.[phase];
  // Asked once more, somebody begins with what they thought before.
  const begun = thought ?? first;
  const options = planned?.task.options;
  const isDone = thought?.finished ?? false;
  const there = student.drafts?.[phase]?.text ?? begun?.text;
  const words = useKeptWords({
    key: wordsKey(line.code, student.me.id, "draft", phase),
    there,
    pause_ms: PAUSE_MS,
    send: (text) => line.send({ type: "KeepDraft", phase, text }),
  });
  useEffect(() => {
    // Written in another tab or on another device of this seat.
    if (there !== undefined && !isBoxInUse()) words.follow(there);
  }, [there]);
  const [chosenHere, choose] = useWordsHere(wordsKey(line.code, student.me.id, "choice", phase));
  const chosen = chosenHere || begun?.choice;
  const [sureHere, setSure] = useWordsHere(wordsKey(line.code, student.me.id, "sure", phase));
  const sure = sureHere === "" ? thought?.sure : Number(sureHere);

  return html`
    <main class="lesson__main think">
      <${Asked} planned=${planned} />
      <${WhereISit} line=${line} everyone=${everyone} me=${student.me} folded=${true} />
      ${first && !isDone && html`<${FirstThought} thought=${first} options=${options} />`}
      ${options && html`<${Choices} options=${options} chosen=${chosen} choose=${choose} closed=${isDone} />`}
      <${ThoughtBox} words=${words} isDone=${isDone} thought=${thought} withChoices=${Boolean(options)}
        nextReader=${nextReader(everyone, phase)} goesOn=${everyone.room.stage === "running"} />
      ${planned?.asks_sure && !isDone && html`
        <${Sure} sure=${sure} choose=${(/** @type {number} */ degree) => setSure(String(degree))} />
      `}
      <${Hand} me=${student.me} order=${order} />
      <${NotMe} me=${student.me} order=${order} />
    </main>
    <${HandIn} phase=${phase} words=${words} chosen=${chosen} sure=${planned?.asks_sure ? sure : undefined} needsChoice=${Boolean(options)}
      isDone=${isDone} order=${order} passing=${passing} />
  `;
}

/**
 * Who will read this after the teacher: known from the plan.
 *
 * @param {import("../protocol.js").Everyone} everyone
 * @param {string} phase
 */
function nextReader(everyone, phase) {
  const here = everyone.phases[phase];
  const later = Object.values(everyone.phases).filter(
    (each) => here && each.round === here.round && each.order > here.order && each.kind === "pair",
  );
  if (later.length === 0) return t("Only you and your teacher read this.");
  return t("Now: you and your teacher. Next: your partner.");
}
