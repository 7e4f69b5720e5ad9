import { effect, useEffect, useSignal } from "../html.js";
import { phaseNow } from "../lesson.js";
import { groupsIn } from "./groups.js";
import { createStuck } from "./stuck.js";

/**
 * Watches the talk by the server's clock; the console is drawn anew only when a group gets stuck or goes on.
 *
 * @param {import("../connection.js").Line} line
 * @returns {string[]} ids of the groups that are stuck
 */
export function useStuck(line) {
  const ids = useSignal("");
  useEffect(() => {
    const stuck = createStuck();
    return effect(() => {
      const now_ms = line.clock.second.value;
      const [everyone, teacher] = [line.store.everyone.value, line.store.teacher.value];
      if (!everyone || !teacher || !everyone.phase) return;
      const talks = phaseNow(everyone)?.kind === "pair" && everyone.room.talk === "chat";
      const runs = talks && everyone.room.stage === "running";
      ids.value = stuck.look(groupsIn(teacher, everyone.phase.id), runs, now_ms).join(" ");
    });
  }, [line]);
  return ids.value === "" ? [] : ids.value.split(" ");
}
