import { facts } from "../facts.js";
import { mount } from "../page.js";
import { t } from "../words.js";
import { BoardPage } from "./page.js";
import { showRememberedLight } from "./screen.js";

showRememberedLight();
mount(BoardPage, () => t("Board, room {code} – Elbow Room", { code: facts.code }));
