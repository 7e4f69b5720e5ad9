import { html, useEffect, useState } from "../html.js";
import { language } from "../language.js";
import { letterOf } from "../lesson.js";
import { inOrder } from "../order.js";
import { Icon } from "../parts/icon.js";
import { t } from "../words.js";
import { localVoice, say, speech, voicesHere } from "./voice.js";

/**
 * Reads the question and its choices aloud, where the device has a voice of its own.
 *
 * @param {{planned: import("../protocol.js").PhasePlanned | undefined}} props
 */
export function ReadAloud({ planned }) {
  const [voices, setVoices] = useState(voicesHere);
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => {
    const came = () => setVoices(voicesHere());
    // Not every browser can be listened to here.
    speech()?.addEventListener?.("voiceschanged", came);
    return () => {
      speech()?.removeEventListener?.("voiceschanged", came);
      speech()?.cancel();
    };
  }, []);
  const voice = localVoice(voices, planned?.question ?? "", language.value);
  if (!voice || !planned) return null;

  function press() {
    speech()?.cancel();
    setSpeaking(!isSpeaking);
    if (isSpeaking || !voice || !planned) return;
    say(inSentences(planned), voice, () => setSpeaking(false));
  }

  return html`
    <button type="button" class="button button--quiet asked__aloud" aria-pressed=${isSpeaking} aria-label=${t("Read aloud")}
      onClick=${press}><${Icon} name="sound" /></button>
  `;
}

/** @param {import("../protocol.js").PhasePlanned} planned */
function inSentences({ question, task }) {
  const choices = inOrder(task.options).map(([, { text }], place) => `${letterOf(place)}: ${text}.`);
  return [question, ...choices].join("\n");
}
