"""What the room says no to, and how it says so. Refusing is normal: nothing changes, and the reason has a name."""

from server.room.refused_teacher import TEACHERS_REASONS

REASONS = {
    **TEACHERS_REASONS,
    "at_door": "Your teacher lets you in. Wait a moment.",
    "bad_message": "That could not be read. Nothing was changed.",
    "bad_name": "Please type a name that others can read.",
    "bad_place": "Please type a short place that others can read, like: table 4.",
    "chat_off": "Your teacher has closed the chat. Your words are still here.",
    "declined": "Your teacher says that this seat is somebody else's. Please join by your own name.",
    "blocked": "You cannot come into this room. Talk to your teacher.",
    "empty": "There is nothing in it yet.",
    "group_closed": "That group is not yours now. Your words are still here.",
    "lesson_over": "The lesson has ended. Your words stay on this device.",
    "name_taken": "Somebody sits here by that name already. Is that you?",
    "muted": "Your teacher has paused what you write to others.",
    "no_group": "That is another group's talk.",
    "not_allowed": "Only your teacher can do that.",
    "not_yet": "It is not time for that yet.",
    "pen_taken": "Somebody else is writing. You can ask for the pen.",
    "no_seat": "No seat is free with that code. Check the letters on the wall, or ask your teacher.",
    "room_unknown": "There is no room with that code. Check the letters on the wall.",
    "too_many": "That is as much as fits here.",
    "unknown": "That is not here any more.",
    "wrong_phase": "The class has moved on.",
}


class Refused(Exception):
    """A command that the room declines; nothing has changed. `code` is a key of REASONS."""

    def __init__(self, code: str) -> None:
        super().__init__(REASONS[code])
        self.code = code
        self.message = REASONS[code]
