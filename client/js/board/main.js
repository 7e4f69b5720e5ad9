import { mount } from "../page.js";
import { BoardPage } from "./page.js";
import { showRememberedLight } from "./screen.js";

showRememberedLight();
mount(BoardPage);
