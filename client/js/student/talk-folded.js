import { html, useEffect, useRef, useState } from "../html.js";
import { t, tn } from "../words.js";
import { Composer } from "./composer.js";
import { Talk } from "./talk.js";

/**
 * Who talks face to face needs no chat: it is folded away, until somebody wants to write or somebody else has written.
 *
 * @param {import("./pair.js").GroupProps & {said: import("./said.js").Said, way: import("./way.js").Way}} props
 */
export function TalkFolded(props) {
  const { line, id, group, student, said, way } = props;
  const me = student.me.id;
  const [isOpen, setOpen] = useState(false);
  const whole = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  const wasPressed = useRef(false);
  const before = useRef({ id: "", count: 0 });
  const count = Object.values(group.messages ?? {}).filter(({ by }) => by !== me).length;
  useEffect(() => {
    if (before.current.id === id && count > before.current.count) setOpen(true);
    before.current = { id, count };
  }, [id, count]);
  useEffect(() => {
    // Whoever opened it wants to write; whoever has it opened by somebody else stays where they are.
    if (isOpen && wasPressed.current) whole.current?.scrollIntoView({ block: "end" });
    wasPressed.current = false;
  }, [isOpen]);
  const all = Object.keys(group.messages ?? {}).length;
  if (way !== "aloud" && all === 0) return null;
  return html`
    <details class="talk-folded" ref=${whole} open=${isOpen}
      onToggle=${(/** @type {any} */ event) => setOpen(event.currentTarget.open)}>
      <summary onClick=${() => (wasPressed.current = true)}>
        ${way === "aloud" ? t("Write instead") : t("Your talk")}
        ${all > 0 && html` <span class="soft">${tn("{n} message", "{n} messages", all)}</span>`}
      </summary>
      ${isOpen && html`
        <div class="talk-folded__rest">
          <${Talk} line=${line} id=${id} group=${group} me=${me} said=${said} />
          <${Composer} ...${props} />
        </div>
      `}
    </details>
  `;
}
