/**
 * The screens after the first task, in a file of their own (screen.js). It asks for the whole page, which is there: so
 * all that comes first is in one file, too, instead of what both need in one and the rest in another.
 */

import "./main.js";

export { Pair as pair } from "./pair.js";
export { Share as share } from "./share.js";
export { WrapUp as ended } from "./wrap-up.js";
