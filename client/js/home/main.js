import { mount } from "../page.js";
import { HomePage } from "./page.js";

mount(HomePage, () => "Elbow Room");
