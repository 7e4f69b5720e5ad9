import { facts } from "../facts.js";
import { mount } from "../page.js";
import { t } from "../words.js";
import { StudentPage } from "./page.js";

mount(StudentPage, () => t("Room {code} – Elbow Room", { code: facts.code }));
