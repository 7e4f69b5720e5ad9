import { mount } from "../page.js";
import { StudentPage } from "./page.js";

mount(StudentPage);
