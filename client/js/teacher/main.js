import { mount } from "../page.js";
import { TeacherPage } from "./page.js";

mount("#page", TeacherPage);
