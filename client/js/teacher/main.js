import { facts } from "../facts.js";
import { mount } from "../page.js";
import { t } from "../words.js";
import { TeacherPage } from "./page.js";

mount(TeacherPage, () => t("Teacher, room {code} – Elbow Room", { code: facts.code }));
