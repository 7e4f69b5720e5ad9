// Made from server/protocol by `python -m server.protocol.typescript`. Do not edit.

export interface Option {
  text: string;
  right?: boolean;
  also?: string;
}

export interface TextTask {
  type: "text";
}

export interface ChoiceTask {
  type: "choice";
  options: (Option)[];
}

export interface Phase {
  kind: "pair" | "share" | "think";
  task?: TextTask | ChoiceTask;
  duration_s?: number;
  at_end?: "ask" | "go";
  size?: number;
  by?: "confident_with_unsure" | "different_answers" | "fresh" | "mixed_languages" | "random" | "same_language" | "same_place" | "similar_answers";
  asks_sure?: boolean;
  revisits?: boolean;
  merges?: boolean;
  turn_s?: number | null;
  starters?: (string)[];
}

export interface Round {
  question: string;
  phases: (Phase)[];
  also?: string;
}

export interface Plan {
  rounds: (Round)[];
  recipe?: string;
  board_shows_groups?: boolean;
  talk?: "aloud" | "chat";
  grace_s?: number | null;
  cards?: "all" | "doubtful" | "each";
  names?: "friendly" | "hidden" | "own";
  language?: string;
  waits?: "everybody" | "nobody" | "unlisted";
  seats?: number;
  days_kept?: number;
}

export interface ClassFile {
  kind: "elbow-room-class";
  label?: string;
  names?: (string)[];
  apart?: ((string)[])[];
  together?: ((string)[])[];
  met?: ([string, string, number])[];
  rooms?: (string)[];
}

export interface OpenRoom {
  key: string;
  plan: Plan;
  passcode?: string;
}

export interface TakeSeat {
  key: string;
  name?: string;
  beside?: string;
  asks?: boolean;
}

export interface AskSeat {
  key: string;
  name: string;
}

export interface Again {
  key: string;
}

export interface Cover {
  key: string;
  until_ms: number;
}

export interface Have {
  have?: Record<string, [string, number]>;
}

export interface Watch {
  group: string;
}

export interface Next {
  type: "Next";
  cid: string;
  visit: string;
}

export interface Back {
  type: "Back";
  cid: string;
  visit: string;
}

export interface Pause {
  type: "Pause";
  cid: string;
  visit: string;
}

export interface Resume {
  type: "Resume";
  cid: string;
  visit: string;
}

export interface AddTime {
  type: "AddTime";
  cid: string;
  visit: string;
  seconds: number;
}

export interface Undo {
  type: "Undo";
  cid: string;
  visit: string;
}

export interface Park {
  type: "Park";
  cid: string;
  visit: string;
}

export interface Finish {
  type: "Finish";
  cid: string;
  visit: string;
}

export interface WriteThought {
  type: "WriteThought";
  cid: string;
  phase: string;
  text?: string;
  choice?: string;
  not_sure?: boolean;
  sure?: number;
}

export interface KeepDraft {
  type: "KeepDraft";
  cid: string;
  phase: string;
  text: string;
}

export interface ReopenThought {
  type: "ReopenThought";
  cid: string;
  phase: string;
}

export interface ShowThought {
  type: "ShowThought";
  cid: string;
  phase: string;
}

export interface WriteAnswer {
  type: "WriteAnswer";
  cid: string;
  group: string;
  text: string;
}

export interface TakePen {
  type: "TakePen";
  cid: string;
  group: string;
}

export interface PassPen {
  type: "PassPen";
  cid: string;
  group: string;
}

export interface SetReady {
  type: "SetReady";
  cid: string;
  group: string;
  ready: boolean;
}

export interface PostInsight {
  type: "PostInsight";
  cid: string;
  phase: string;
  text: string;
}

export interface ReportMessage {
  type: "ReportMessage";
  cid: string;
  group: string;
  message: string;
}

export interface ChangeName {
  type: "ChangeName";
  cid: string;
  name: string;
}

export interface LeaveSeat {
  type: "LeaveSeat";
  cid: string;
}

export interface RaiseHand {
  type: "RaiseHand";
  cid: string;
  up: boolean;
}

export interface SitAt {
  type: "SitAt";
  cid: string;
  place?: string;
  remote?: boolean;
}

export interface ImHere {
  type: "ImHere";
  cid: string;
}

export interface SendMessage {
  type: "SendMessage";
  cid: string;
  group: string;
  text: string;
}

export interface Spotlight {
  type: "Spotlight";
  cid: string;
  card?: string;
}

export interface BlankBoard {
  type: "BlankBoard";
  cid: string;
  blank: boolean;
}

export interface ShowGroups {
  type: "ShowGroups";
  cid: string;
  show: boolean;
}

export interface LowerHand {
  type: "LowerHand";
  cid: string;
  student: string;
}

export interface GiveExtraTime {
  type: "GiveExtraTime";
  cid: string;
  student: string;
  seconds: number;
}

export interface SayToAll {
  type: "SayToAll";
  cid: string;
  text: string;
}

export interface ShowChart {
  type: "ShowChart";
  cid: string;
  show: boolean;
}

export interface MarkAway {
  type: "MarkAway";
  cid: string;
  students: (string)[];
  away?: boolean;
  until_back?: boolean;
}

export interface MarkRemote {
  type: "MarkRemote";
  cid: string;
  student: string;
  remote: boolean;
}

export interface SetTalk {
  type: "SetTalk";
  cid: string;
  talk: "aloud" | "chat";
}

export interface SetGrace {
  type: "SetGrace";
  cid: string;
  seconds?: number;
}

export interface FormGroups {
  type: "FormGroups";
  cid: string;
  phase: string;
  how: "as_before" | "by_plan" | "new";
}

export interface ForgetGroups {
  type: "ForgetGroups";
  cid: string;
  phase: string;
}

export interface MoveStudent {
  type: "MoveStudent";
  cid: string;
  phase: string;
  student: string;
  group?: string;
}

export interface SwapStudents {
  type: "SwapStudents";
  cid: string;
  phase: string;
  one: string;
  other: string;
}

export interface DissolveGroup {
  type: "DissolveGroup";
  cid: string;
  phase: string;
  group: string;
}

export interface SetChat {
  type: "SetChat";
  cid: string;
  on: boolean;
}

export interface TakeMessage {
  type: "TakeMessage";
  cid: string;
  group: string;
  message: string;
  taken?: boolean;
}

export interface SettleFlag {
  type: "SettleFlag";
  cid: string;
  flag: string;
  settled?: boolean;
}

export interface SetAside {
  type: "SetAside";
  cid: string;
  what: "answer" | "card" | "message" | "thought";
  student?: string;
  phase?: string;
  group?: string;
  message?: string;
  card?: string;
}

export interface GiveSeat {
  type: "GiveSeat";
  cid: string;
  claim: string;
  give: boolean;
}

export interface SetDoor {
  type: "SetDoor";
  cid: string;
  waits: "everybody" | "nobody" | "unlisted";
}

export interface LockDoor {
  type: "LockDoor";
  cid: string;
  locked: boolean;
}

export interface KeepRoster {
  type: "KeepRoster";
  cid: string;
  names: (string)[];
}

export interface Admit {
  type: "Admit";
  cid: string;
  students: (string)[];
}

export interface RemoveStudent {
  type: "RemoveStudent";
  cid: string;
  student: string;
  block?: boolean;
}

export interface RemoveRecent {
  type: "RemoveRecent";
  cid: string;
  seconds: number;
  at_door?: boolean;
}

export interface SetGate {
  type: "SetGate";
  cid: string;
  cards: "all" | "doubtful" | "each";
}

export interface KeepWords {
  type: "KeepWords";
  cid: string;
  words: (string)[];
}

export interface ShowCard {
  type: "ShowCard";
  cid: string;
  card: string;
  seen: number;
}

export interface HideCard {
  type: "HideCard";
  cid: string;
  card: string;
}

export interface HoldCard {
  type: "HoldCard";
  cid: string;
  card: string;
}

export interface SetTrust {
  type: "SetTrust";
  cid: string;
  student: string;
  trust: "held" | "normal" | "trusted";
}

export interface Mute {
  type: "Mute";
  cid: string;
  student: string;
  muted: boolean;
}

export interface SetNames {
  type: "SetNames";
  cid: string;
  names: "friendly" | "hidden" | "own";
}

export interface SetLanguage {
  type: "SetLanguage";
  cid: string;
  language: string;
}

export interface AdmitName {
  type: "AdmitName";
  cid: string;
  student: string;
  name: string;
}

export interface Rename {
  type: "Rename";
  cid: string;
  student: string;
  name: string;
}

export interface AskName {
  type: "AskName";
  cid: string;
  student: string;
}

export interface Picture {
  animal: string;
  colour: number;
}

export interface MessageSeen {
  by: string;
  text: string;
  order: number;
  at_ms: number;
  late?: boolean;
}

export interface Room {
  code: string;
  stage: "ended" | "lobby" | "paused" | "running" | "time_up";
  talk: "aloud" | "chat";
  chat_off?: boolean;
  parked?: boolean;
  visit: string;
  spotlight?: string;
  cannot_save?: boolean;
}

export interface Choice {
  text: string;
  order: number;
  also?: string;
}

export interface Task {
  type: "choice" | "text";
  options?: Record<string, Choice>;
}

export interface PhaseNow {
  id: string;
  clock: "none" | "running" | "stopped" | "up";
  deadline_ms?: number;
  remaining_ms?: number;
  warn_ms?: number;
  total_ms?: number;
}

export interface PhasePlanned {
  kind: "pair" | "share" | "think";
  order: number;
  round: number;
  question: string;
  also?: string;
  task: Task;
  asks_sure?: boolean;
  revisits?: boolean;
  at_end: "ask" | "go";
  size?: number;
  turn_s?: number;
  duration_s?: number;
  starters?: Record<string, Choice>;
}

export interface CardUp {
  text: string;
  order: number;
  phase: string;
  people: number;
}

export interface Line {
  text: string;
  at_ms: number;
}

export interface Votes {
  order: number;
  counts: Record<string, number>;
}

export interface Change {
  counts: Record<string, number>;
}

export interface Chart {
  votes: Record<string, Votes>;
  changes?: Record<string, Change>;
}

export interface Everyone {
  room: Room;
  phases: Record<string, PhasePlanned>;
  phase?: PhaseNow;
  cards?: Record<string, CardUp>;
  line?: Line;
  chart?: Chart;
}

export interface Wall {
  blank: boolean;
  shows_groups: boolean;
  here: number;
  ready: number;
  groups: number;
  shared: number;
}

export interface NameUp {
  name: string;
  picture: Picture;
  order: number;
}

export interface GroupUp {
  members: Record<string, NameUp>;
  order: number;
}

export interface Board {
  wall: Wall;
  names?: Record<string, NameUp>;
  groups?: Record<string, GroupUp>;
}

export interface QuotedMessage {
  by: string;
  text: string;
  order: number;
  at_ms: number;
  reported?: boolean;
}

export interface Flag {
  by: string;
  group: string;
  message: string;
  at_ms: number;
  order: number;
  settled?: boolean;
  around?: Record<string, QuotedMessage>;
}

export interface SealedWords {
  what: "answer" | "card" | "message" | "thought";
  by: string;
  phase: string;
  order: number;
  at_ms: number;
  group?: string;
}

export interface Claim {
  student: string;
  order: number;
  at_ms: number;
}

export interface ConsoleSeen {
  kind: "cover" | "phone";
  order: number;
  at_ms: number;
  expires_ms?: number;
}

export interface Desk {
  blank: boolean;
  shows_groups: boolean;
  seats: number;
  here: number;
  away: number;
  ready: number;
  writing: number;
  waiting_cards: number;
  flags?: number;
  at_door: number;
  cards: "all" | "doubtful" | "each";
  names: "friendly" | "hidden" | "own";
  language: string;
  locked?: boolean;
  waits: "everybody" | "nobody" | "unlisted";
  alarm?: "flood" | "removal";
  alarm_until_ms?: number;
  grace_s?: number;
  missing?: number;
  planned?: string;
  undo_until_ms?: number;
  shows_chart?: boolean;
  has_chart?: boolean;
  regroups?: string;
  next: "ended" | "none" | "pair" | "share" | "think";
  may: Record<string, boolean>;
  expires_ms: number;
}

export interface AtDoor {
  name: string;
  picture: Picture;
  order: number;
  at_ms: number;
  held?: boolean;
  again?: boolean;
}

export interface RosterName {
  name: string;
  order: number;
  taken?: boolean;
}

export interface OwnWord {
  text: string;
  order: number;
}

export interface PlannedGroup {
  members: Record<string, boolean>;
  order: number;
  reasons?: Record<string, boolean>;
  solo?: boolean;
}

export interface ListedName {
  name: string;
  order: number;
}

export interface Contradiction {
  one: string;
  other: string;
  order: number;
}

export interface ClassSeen {
  label: string;
  names: number;
  apart: number;
  together: number;
  missing?: Record<string, ListedName>;
  shared?: Record<string, ListedName>;
  contradictions?: Record<string, Contradiction>;
}

export interface StudentSeen {
  name: string;
  picture: Picture;
  order: number;
  presence: "away" | "here" | "reconnecting";
  ready: boolean;
  writing: boolean;
  held?: boolean;
  asked?: boolean;
  shown_as?: string;
  trust?: "held" | "normal" | "trusted";
  muted?: boolean;
  hand?: boolean;
  extra_s?: number;
  marked_away?: boolean;
  place?: string;
  remote?: boolean;
  beside?: string;
  group?: string;
}

export interface ThoughtSeen {
  student: string;
  phase: string;
  order: number;
  at_ms: number;
  finished: boolean;
  text?: string;
  choice?: string;
  not_sure?: boolean;
  sure?: number;
  late?: boolean;
  aside?: boolean;
}

export interface GroupSeen {
  phase: string;
  order: number;
  members: Record<string, boolean>;
  open: boolean;
  messages: number;
  voices: Record<string, number>;
  ready: boolean;
  last?: MessageSeen;
  answer?: string;
  reasons?: Record<string, boolean>;
  solo?: boolean;
  taken?: Record<string, MessageSeen>;
}

export interface CardSeen {
  text: string;
  by: string;
  phase: string;
  order: number;
  state: "hidden" | "up" | "waiting";
  revision: number;
  held?: boolean;
  doubt?: Record<"email" | "link" | "phone" | "word", boolean>;
  group?: string;
  late?: boolean;
  aside?: boolean;
}

export interface Teacher {
  desk: Desk;
  flags?: Record<string, Flag>;
  care?: Record<string, SealedWords>;
  claims?: Record<string, Claim>;
  consoles?: Record<string, ConsoleSeen>;
  students?: Record<string, StudentSeen>;
  door?: Record<string, AtDoor>;
  roster?: Record<string, RosterName>;
  own_words?: Record<string, OwnWord>;
  thoughts?: Record<string, ThoughtSeen>;
  groups?: Record<string, GroupSeen>;
  planned?: Record<string, PlannedGroup>;
  class_file?: ClassSeen;
  cards?: Record<string, CardSeen>;
  right?: Record<string, Record<string, boolean>>;
}

export interface ExtraTime {
  phase: string;
  until_ms: number;
}

export interface Me {
  id: string;
  name: string;
  picture: Picture;
  ready: boolean;
  held?: boolean;
  asked?: boolean;
  shown_as?: string;
  waits?: boolean;
  muted?: boolean;
  group?: string;
  moved?: "again" | "by_teacher" | "joined" | "late" | "left_behind" | "rejoined" | "reunited";
  solo?: boolean;
  hand?: boolean;
  extra?: ExtraTime;
  marked_away?: boolean;
  place?: string;
  remote?: boolean;
  beside?: string;
  insights_left: number;
}

export interface MyThought {
  text?: string;
  choice?: string;
  not_sure?: boolean;
  sure?: number;
  finished: boolean;
  shown: boolean;
  late?: boolean;
  at_ms: number;
}

export interface MyDraft {
  text: string;
}

export interface MyGroup {
  phase: string;
  order: number;
}

export interface MyCard {
  text: string;
  order: number;
  phase: string;
  state: "hidden" | "up" | "waiting";
  mine: boolean;
}

export interface Student {
  me: Me;
  thoughts?: Record<string, MyThought>;
  drafts?: Record<string, MyDraft>;
  groups?: Record<string, MyGroup>;
  cards?: Record<string, MyCard>;
}

export interface Talk {
  phase: string;
  open: boolean;
  teacher_here?: boolean;
}

export interface Member {
  name: string;
  picture: Picture;
  order: number;
  presence: "away" | "here" | "reconnecting";
  ready: boolean;
  in_group: boolean;
  place?: string;
  remote?: boolean;
  beside?: string;
}

export interface MemberThought {
  phase: string;
  finished: boolean;
  text?: string;
  choice?: string;
  not_sure?: boolean;
}

export interface SharedAnswer {
  text: string;
  version: number;
  pen?: string;
  pen_ms?: number;
}

export interface Beside {
  by: string;
  text: string;
  order: number;
}

export interface Group {
  talk: Talk;
  members: Record<string, Member>;
  answer: SharedAnswer;
  thoughts?: Record<string, MemberThought>;
  messages?: Record<string, MessageSeen>;
  beside?: Record<string, Beside>;
}

export interface View {
  audience: string;
  epoch: string;
  rev: number;
  view: unknown;
}

export interface Patch {
  audience: string;
  epoch: string;
  rev: number;
  patch: Record<string, unknown>;
}

export interface Gone {
  audience: string;
}

export interface Synced {
  now_ms: number;
}

export interface Done {
  cid: string;
  ok: boolean;
  seq?: number;
  code?: string;
  message?: string;
}

export interface Pulse {
  now_ms: number;
  revs: Record<string, number>;
}

export interface Typing {
  group: string;
  student: string;
}

export interface Bye {
  reason: "deleted" | "key_over" | "left" | "moved" | "removed";
}

export interface RoomOpened {
  code: string;
  teacher_token: string;
  board_token: string;
}

export interface SeatTaken {
  student_id: string;
  seat_token: string;
}

export interface KeysMade {
  teacher_token: string;
  board_token: string;
}

export interface CoverMade {
  cover_token: string;
  board_token: string;
  expires_ms: number;
}

export interface NumberShown {
  number: string;
}

export interface ConsoleMade {
  teacher_token: string;
}

export interface Asked {
  claim: string;
}

export interface NameToTap {
  name: string;
  taken: boolean;
}

export interface Door {
  names: "friendly" | "hidden" | "own";
  language: string;
  roster: (NameToTap)[];
}

export interface Problem {
  code: string;
  message: string;
}

export type AnyCommand =
  | Next
  | Back
  | Pause
  | Resume
  | AddTime
  | Undo
  | Park
  | Finish
  | WriteThought
  | KeepDraft
  | ReopenThought
  | ShowThought
  | WriteAnswer
  | TakePen
  | PassPen
  | SetReady
  | PostInsight
  | ReportMessage
  | ChangeName
  | LeaveSeat
  | RaiseHand
  | SitAt
  | ImHere
  | SendMessage
  | Spotlight
  | BlankBoard
  | ShowGroups
  | LowerHand
  | GiveExtraTime
  | SayToAll
  | ShowChart
  | MarkAway
  | MarkRemote
  | SetTalk
  | SetGrace
  | FormGroups
  | ForgetGroups
  | MoveStudent
  | SwapStudents
  | DissolveGroup
  | SetChat
  | TakeMessage
  | SettleFlag
  | SetAside
  | GiveSeat
  | SetDoor
  | LockDoor
  | KeepRoster
  | Admit
  | RemoveStudent
  | RemoveRecent
  | SetGate
  | KeepWords
  | ShowCard
  | HideCard
  | HoldCard
  | SetTrust
  | Mute
  | SetNames
  | SetLanguage
  | AdmitName
  | Rename
  | AskName;

export type Limits = {
  NAME_GRAPHEMES: number;
  NAME_CHARS: number;
  QUESTION_CHARS: number;
  OPTION_CHARS: number;
  STARTER_CHARS: number;
  THOUGHT_CHARS: number;
  MESSAGE_CHARS: number;
  ANSWER_CHARS: number;
  INSIGHT_CHARS: number;
  ROUNDS: number;
  PHASES_PER_ROUND: number;
  OPTIONS_PER_TASK: number;
  STARTERS_PER_PHASE: number;
  SEATS_DEFAULT: number;
  SEATS: number;
  SEATS_EVER: number;
  AT_DOOR: number;
  ROSTER_NAMES: number;
  OWN_WORDS: number;
  WORD_CHARS: number;
  RECENT_S: number;
  LINE_CHARS: number;
  MESSAGES_PER_GROUP: number;
  ANSWERS_PER_GROUP: number;
  CARDS_PER_GROUP: number;
  FLAGS_PER_STUDENT: number;
  FLAGS: number;
  QUOTED: number;
  ASIDE: number;
  CLAIMS_PER_SEAT: number;
  CLAIMS: number;
  CONSOLES: number;
  PLACE_GRAPHEMES: number;
  DEVICE_SEATS: number;
  CLASS_NAMES: number;
  CLASS_LISTS: number;
  CLASS_MET: number;
  CLASS_ROOMS: number;
  GRACE_S_LEAST: number;
  GRACE_S_DEFAULT: number;
  GRACE_S: number;
  TURN_S_LEAST: number;
  TURN_S_DEFAULT: number;
  TURN_S: number;
  EXTRA_S: number;
  UNDO_S: number;
  SURE_MOST: number;
  DURATION_S: number;
  ADD_TIME_S: number;
  DAYS_KEPT_DEFAULT: number;
  DAYS_KEPT: number;
  ROOM_BYTES: number;
  STUDENT_BYTES: number;
  ROOMS: number;
  ID_CHARS: number;
  KEY_CHARS_LEAST: number;
  KEY_CHARS: number;
  FRAME_BYTES: number;
  BODY_BYTES: number;
};
