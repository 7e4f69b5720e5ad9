import { mount } from "../page.js";
import { TeacherPage } from "./page.js";

mount(TeacherPage);
