"""What is said to teachers alone. In a file of its own, so that no phone of a student loads it."""

TEACHERS_REASONS = {
    "changed": "That card was taken back meanwhile. Look at it once more.",
    "group_gone": "That group is not here any more. Nobody was moved.",
    "room_full": "The room is full. Ask your teacher for more seats.",
    "room_locked": "The door of this room is locked. Ask your teacher to open it.",
    "room_over": "This lesson has ended.",
    "has_care": "Words were set aside for care in this room. Take that file home first, or delete them too.",
    "student_gone": "That student is not here now. Nobody was moved.",
    "wrong_passcode": "This server asks for a passcode before a room is opened. That was not it.",
}
