"""How big each thing a person sends may be. One table: the wire types, the room and the screens read it."""

NAME_GRAPHEMES = 24
NAME_CHARS = 200
QUESTION_CHARS = 500
OPTION_CHARS = 200
STARTER_CHARS = 80
THOUGHT_CHARS = 4_000
MESSAGE_CHARS = 500
ANSWER_CHARS = 1_000
INSIGHT_CHARS = 280

ROUNDS = 12
PHASES_PER_ROUND = 12
OPTIONS_PER_TASK = 8
STARTERS_PER_PHASE = 8
SEATS_DEFAULT = 60
SEATS = 1_000
SEATS_EVER = 3_000
"""In one room, with those that were given up again."""
AT_DOOR = 300
"""Who wait to be let in; more are told that the room is full."""
ROSTER_NAMES = 1_000
OWN_WORDS = 200
WORD_CHARS = 40
RECENT_S = 10 * 60
LINE_CHARS = 200
MESSAGES_PER_GROUP = 1_000
ANSWERS_PER_GROUP = 2_000
CARDS_PER_GROUP = 2
FLAGS_PER_STUDENT = 5
"""That the teacher has not seen to yet."""
FLAGS = 200
QUOTED = 20
"""Messages that are kept with one that was reported or set aside."""
ASIDE = 500
CLAIMS_PER_SEAT = 3
CLAIMS = 100
CONSOLES = 20

PLACE_GRAPHEMES = 12
DEVICE_SEATS = 3
CLASS_NAMES = 1_000
CLASS_LISTS = 200
CLASS_MET = 4_000
CLASS_ROOMS = 100

GRACE_S_LEAST = 10
GRACE_S_DEFAULT = 30
GRACE_S = 90
TURN_S_LEAST = 10
TURN_S_DEFAULT = 45
TURN_S = 600
EXTRA_S = 10 * 60
UNDO_S = 10
SURE_MOST = 2
DURATION_S = 3 * 60 * 60
ADD_TIME_S = 10 * 60
DAYS_KEPT_DEFAULT = 30
DAYS_KEPT = 365

ROOM_BYTES = 64 * 1024 * 1024
"""Of one room's log; then no more words are taken. A lesson of thirty is about one."""
STUDENT_BYTES = 4 * 1024 * 1024
"""Of that, by one student's commands; then that student may only leave the seat. A script would fill the room else."""
ROOMS = 5_000
"""On one server."""
ID_CHARS = 40
KEY_CHARS_LEAST = 22
"""128 bits in base64url: what a client must bring to make a thing only once."""
KEY_CHARS = 100
FRAME_BYTES = 32_768
BODY_BYTES = 131_072
"""A plan with its rounds is the largest body."""
