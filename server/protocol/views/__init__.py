"""The views: what each audience may see, as it goes down to a screen.

A view is a JSON object of sections; a section is one object, or objects keyed by id. Views never hold null: what
is absent is left out. Order is a field (`order`, ascending), never the order of keys. A change is a JSON Merge
Patch (RFC 7396) of the view.

One file for each audience; `parts` is what several of them see. What the teacher sees is in `teacher`, `desk`,
`entrance`, `arranging` and `care`. Others say `views.Me`, whichever file it is in.
"""

from server.protocol.views.arranging import (
    ClassSeen,
    Contradiction,
    ListedName,
    PlannedGroup,
)
from server.protocol.views.board import (
    Board,
    GroupUp,
    NameUp,
    Wall,
)
from server.protocol.views.care import (
    Claim,
    ConsoleSeen,
    Flag,
    QuotedMessage,
    SealedWords,
)
from server.protocol.views.desk import Desk
from server.protocol.views.entrance import (
    AtDoor,
    OwnWord,
    RosterName,
)
from server.protocol.views.everyone import (
    CardUp,
    Change,
    Chart,
    Choice,
    Everyone,
    Line,
    PhaseNow,
    PhasePlanned,
    Room,
    Stage,
    Task,
    Votes,
)
from server.protocol.views.group import (
    Beside,
    Group,
    Member,
    MemberThought,
    SharedAnswer,
    Talk,
)
from server.protocol.views.parts import (
    Alarm,
    CardState,
    Doubt,
    MessageSeen,
    Part,
    Picture,
    Presence,
    Trust,
)
from server.protocol.views.student import (
    ExtraTime,
    Me,
    Moved,
    MyCard,
    MyDraft,
    MyGroup,
    MyThought,
    Student,
)
from server.protocol.views.teacher import (
    CardSeen,
    GroupSeen,
    StudentSeen,
    Teacher,
    ThoughtSeen,
)

__all__ = [
    "Alarm",
    "AtDoor",
    "Beside",
    "Board",
    "CardSeen",
    "CardState",
    "CardUp",
    "Change",
    "Chart",
    "Choice",
    "Claim",
    "ClassSeen",
    "ConsoleSeen",
    "Contradiction",
    "Desk",
    "Doubt",
    "Everyone",
    "ExtraTime",
    "Flag",
    "Group",
    "GroupSeen",
    "GroupUp",
    "Line",
    "ListedName",
    "Me",
    "Member",
    "MemberThought",
    "MessageSeen",
    "Moved",
    "MyCard",
    "MyDraft",
    "MyGroup",
    "MyThought",
    "NameUp",
    "OwnWord",
    "Part",
    "PhaseNow",
    "PhasePlanned",
    "Picture",
    "PlannedGroup",
    "Presence",
    "QuotedMessage",
    "Room",
    "RosterName",
    "SealedWords",
    "SharedAnswer",
    "Stage",
    "Student",
    "StudentSeen",
    "Talk",
    "Task",
    "Teacher",
    "ThoughtSeen",
    "Trust",
    "Votes",
    "Wall",
]
