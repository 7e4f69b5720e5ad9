// A room with a teacher, a board and students, each on a screen of their own.
import { isDeepStrictEqual } from "node:util";
import { Screen } from "./client.mjs";
import { call } from "./http.mjs";
import { unguessable } from "./outbox.mjs";

/** @typedef {Record<string, any>} Tree a JSON object */

/** @param {string} sentence what must be so @param {unknown} truth */
export function that(sentence, truth) {
  if (!truth) throw new Error(sentence);
}

/** @param {Screen} screen @param {string} type @param {Tree} [fields] */
export async function does(screen, type, fields) {
  const done = await screen.command(type, fields);
  that(`${screen.name} may ${type}, but: ${JSON.stringify(done)}`, done.ok);
  return done;
}

/** @param {Screen} screen @param {string} code @param {string} type @param {Tree} [fields] */
export async function mayNot(screen, code, type, fields) {
  const done = await screen.command(type, fields);
  that(`${screen.name} may not ${type}: ${code}, but: ${JSON.stringify(done)}`, !done.ok && done.code === code);
}

export class Classroom {
  /** @type {Screen[]} */ students = [];
  /** @type {Tree} ids that one part of the lesson keeps for the next */ kept = {};

  /** @param {string} address @param {string} transport @param {Tree} opened the answer to opening the room */
  constructor(address, transport, opened) {
    this.address = address;
    this.transport = transport;
    this.code = opened.code;
    this.teacherToken = opened.teacher_token;
    this.teacher = this.screen("the teacher", opened.teacher_token);
    this.board = this.screen("the board", opened.board_token);
  }

  /** @param {string} address @param {string} transport @param {Tree} plan */
  static async open(address, transport, plan) {
    const answer = await call(`${address}/api/rooms`, "POST", { body: { key: unguessable(), plan } });
    that(`a room opens: ${answer.text}`, answer.status === 201);
    const room = new Classroom(address, transport, answer.json);
    await Promise.all([room.teacher.open(), room.board.open()]);
    return room;
  }

  /** @param {string} name @param {string} token @param {Tree} [other] another room, another protocol */
  screen(name, token, other = {}) {
    return new Screen(name, this.address, { room: this.code, token, transport: this.transport, ...other });
  }

  /** @param {string} name @param {string} [key] */
  takeSeat(name, key = unguessable()) {
    return call(`${this.address}/api/rooms/${this.code}/seats`, "POST", { body: { key, name } });
  }

  /** A student takes a seat and connects. @param {string} name */
  async joins(name) {
    const { text, json } = await this.takeSeat(name);
    that(`${name} gets a seat: ${text}`, json.seat_token);
    const student = this.screen(name, json.seat_token);
    student.id = json.student_id;
    this.students.push(await student.open());
    return student;
  }

  /** @param {Screen} student */
  own(student) {
    return student.view(`student:${student.id}`);
  }

  /** The group a student is in now. @param {Screen} student @returns {string} */
  groupOf(student) {
    return this.own(student).me.group;
  }

  /** @param {Screen} student @returns {Tree} the view of the group */
  talk(student) {
    return student.view(`group:${this.groupOf(student)}`);
  }

  get screens() {
    return [this.teacher, this.board, ...this.students];
  }

  get now() {
    return this.teacher.view("everyone");
  }

  /** @param {string} sentence @param {(screen: Screen) => unknown} holds @param {Screen[]} [screens] */
  async all(sentence, holds, screens = this.screens) {
    await Promise.all(screens.map((screen) => screen.until(sentence, () => holds(screen))));
  }

  /** The teacher works the clock. @param {string} type @param {Tree} [fields] */
  async clock(type, fields = {}) {
    await does(this.teacher, type, { visit: this.now.room.visit, ...fields });
  }

  /** The teacher moves on, and everybody sees it. @param {string} type @param {string} kind of the phase it leads to */
  async moves(type, kind) {
    const { visit } = this.now.room;
    await this.clock(type);
    /** @param {Tree} view */
    const arrived = ({ room, phases, phase }) => room.visit !== visit && phases[phase?.id]?.kind === kind;
    await this.all(`is in ${kind} after ${type}`, (screen) => arrived(screen.view("everyone")));
    this.kept[kind] = this.now.phase.id;
  }

  /** Views built up by patches are the views that a page opened now is sent. */
  async patchesAddUp() {
    for (const screen of this.screens) {
      const fresh = screen.reopen();
      fresh.lookers.add(() => screen.look());
      await fresh.open();
      await screen.until("holds what a page opened now holds", () => isDeepStrictEqual(screen.held, fresh.held));
      fresh.close();
    }
  }

  close() {
    for (const screen of this.screens) screen.close();
  }
}
