/**
 * The screens after the first task, in a file of their own (screen.js). It asks for the whole page, which is there: so
 * all that comes first is in one file, too, instead of what both need in one and the rest in another.
 */

import "./main.js";

export { AskedName as askedName } from "./asked-name.js";
export { AtDoor as door } from "./at-door.js";
export { IsThatYou as isThatYou } from "./is-that-you.js";
export { Pair as pair } from "./pair.js";
export { Roster as roster } from "./roster.js";
export { Share as share } from "./share.js";
export { WrapUp as ended } from "./wrap-up.js";
