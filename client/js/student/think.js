import { html } from "../html.js";
import { t } from "../words.js";
import { Choices } from "./choices.js";
import { HandIn } from "./hand-in.js";
import { wordsKey } from "./words-key.js";
import { NotMe } from "./not-me.js";
import { Question } from "./question.js";
import { ThoughtBox } from "./thought-box.js";
import { WhereISit } from "./where-i-sit.js";
import { useKeptWords, useWordsHere } from "./words-kept.js";

const PAUSE_MS = 2_000;

/** @param {import("./lesson.js").LessonProps} props */
export function Think({ line, everyone, student, phase, order, passing }) {
  const planned = everyone.phases[phase];
  const thought = student.thoughts?.[phase];
  const options = planned?.task.options;
  const isDone = thought?.finished ?? false;
  const words = useKeptWords({
    key: wordsKey(line.code, student.me.id, "draft", phase),
    there: student.drafts?.[phase]?.text ?? thought?.text,
    pause_ms: PAUSE_MS,
    send: (text) => line.send({ type: "KeepDraft", phase, text }),
  });
  const [chosenHere, choose] = useWordsHere(wordsKey(line.code, student.me.id, "choice", phase));
  const chosen = chosenHere || thought?.choice;

  return html`
    <main class="lesson__main think">
      <${Question} text=${planned?.question ?? ""} />
      <${WhereISit} line=${line} everyone=${everyone} me=${student.me} folded=${true} />
      ${options && html`<${Choices} options=${options} chosen=${chosen} choose=${choose} closed=${isDone} />`}
      <${ThoughtBox} words=${words} isDone=${isDone} thought=${thought} withChoices=${Boolean(options)}
        nextReader=${nextReader(everyone, phase)} goesOn=${everyone.room.stage === "running"} />
      <${NotMe} me=${student.me} order=${order} />
    </main>
    <${HandIn} phase=${phase} words=${words} chosen=${chosen} needsChoice=${Boolean(options)} isDone=${isDone} order=${order}
      passing=${passing} />
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
