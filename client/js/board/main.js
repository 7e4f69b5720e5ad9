import { openLine } from "../connection.js";
import { mount, pageFacts } from "../page.js";
import { takeToken } from "../tokens.js";
import { Board } from "./board.js";
import { showRememberedLight } from "./screen.js";

const facts = pageFacts();
showRememberedLight();
const line = openLine({ code: facts.code, token: takeToken("board", facts.code) ?? "", role: "board" });
mount("#page", Board, { line, facts });
