import { facts } from "../facts.js";
import { html, useEffect, useMemo, useSignal } from "../html.js";
import { keepDevice, NOBODY, othersAfter, recallDevice, withNews, without } from "./device.js";
import { Join } from "./join.js";
import { forgetJoiningKey } from "./joining.js";
import { createLines } from "./lines.js";
import { Seat, WaitingSeat } from "./seat.js";
import { followKeyboard } from "./seen.js";

/** @typedef {import("./device.js").Child} Child */

/** From the name box to the end of the lesson, for each child on this device. */
export function StudentPage() {
  const { code } = facts;
  const device = useSignal(useMemo(() => recallDevice(code), [code]));
  const lines = useMemo(() => createLines(code), [code]);
  useEffect(followKeyboard, []);
  const { children, inHand } = device.value;

  /** @param {import("./device.js").Device} now */
  function set(now) {
    device.value = now;
    keepDevice(code, now);
  }

  /** @param {string} token */
  function careOf(token) {
    const leave = () => {
      lines.close(token);
      set(without(device.value, token));
    };
    return {
      line: lines.of(token),
      note: (/** @type {Partial<Child>} */ news) => set(withNews(device.value, token, news)),
      leave,
      giveUp() {
        const { place } = device.value.children.find((child) => child.token === token) ?? {};
        if (place !== undefined) forgetJoiningKey(code, place);
        leave();
      },
    };
  }

  /** @param {Child} child */
  function seen(child) {
    return { ...child, ready: lines.of(child.token).store.student.value?.me.ready ?? false };
  }

  if (inHand === undefined) {
    return html`<${Join} code=${code} joined=${(/** @type {Child[]} */ them) => set({ children: them, inHand: them[0]?.token })} />`;
  }
  const passing = {
    others: othersAfter(device.value, inHand).map(seen),
    pass: (/** @type {string} */ token) => set({ ...device.value, inHand: token }),
  };
  /** @param {boolean} everybody */
  const forget = (everybody) => keepDevice(code, everybody ? NOBODY : without(device.value, inHand));
  return html`
    <${Seat} key=${inHand} ...${careOf(inHand)} passing=${passing} forget=${forget} />
    ${children.filter(({ token }) => token !== inHand).map(({ token }) => html`
      <${WaitingSeat} key=${`waiting ${token}`} ...${careOf(token)} />
    `)}
  `;
}
