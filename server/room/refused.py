"""What the room says no to, and how it says so. Refusing is normal: nothing changes, and the reason has a name."""

REASONS = {
    "at_door": "Your teacher lets you in. Wait a moment.",
    "bad_message": "That could not be read. Nothing was changed.",
    "bad_name": "Please type a name that others can read.",
    "bad_place": "Please type a short place that others can read, like: table 4.",
    "chat_off": "Your teacher has closed the chat. Your words are still here.",
    "declined": "Your teacher says that this seat is somebody else's. Please join by your own name.",
    "blocked": "You cannot come into this room. Talk to your teacher.",
    "changed": "That card was taken back meanwhile. Look at it once more.",
    "empty": "There is nothing in it yet.",
    "group_closed": "That group is not yours now. Your words are still here.",
    "group_gone": "That group is not here any more. Nobody was moved.",
    "lesson_over": "The lesson has ended. Your words stay on this device.",
    "name_taken": "Somebody sits here by that name already. Is that you?",
    "muted": "Your teacher has paused what you write to others.",
    "no_group": "That is another group's talk.",
    "not_allowed": "Only your teacher can do that.",
    "not_yet": "It is not time for that yet.",
    "pen_taken": "Somebody else is writing. You can ask for the pen.",
    "no_seat": "No seat is free with that code. Check the letters on the wall, or ask your teacher.",
    "room_full": "The room is full. Ask your teacher for more seats.",
    "room_locked": "The door of this room is locked. Ask your teacher to open it.",
    "room_over": "This lesson has ended.",
    "has_care": "Words were set aside for care in this room. Take that file home first, or delete them too.",
    "room_unknown": "There is no room with that code. Check the letters on the wall.",
    "student_gone": "That student is not here now. Nobody was moved.",
    "too_many": "That is as much as fits here.",
    "unknown": "That is not here any more.",
    "wrong_passcode": "This server asks for a passcode before a room is opened. That was not it.",
    "wrong_phase": "The class has moved on.",
}


class Refused(Exception):
    """A command that the room declines; nothing has changed. `code` is a key of REASONS."""

    def __init__(self, code: str) -> None:
        super().__init__(REASONS[code])
        self.code = code
        self.message = REASONS[code]
