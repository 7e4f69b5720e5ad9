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
MESSAGES_PER_GROUP = 1_000
ANSWERS_PER_GROUP = 2_000
CARDS_PER_GROUP = 2

DURATION_S = 3 * 60 * 60
ADD_TIME_S = 10 * 60
DAYS_KEPT_DEFAULT = 30
DAYS_KEPT = 365

ID_CHARS = 40
KEY_CHARS_LEAST = 22
"""128 bits in base64url: what a client must bring to make a thing only once."""
KEY_CHARS = 100
FRAME_BYTES = 32_768
BODY_BYTES = 131_072
"""A plan with its rounds is the largest body."""
