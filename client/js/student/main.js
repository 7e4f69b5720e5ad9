import { mount, pageFacts } from "../page.js";
import { StudentPage } from "./page.js";

mount("#page", StudentPage, pageFacts());
