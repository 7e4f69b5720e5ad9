"""What comes up from a screen, by who sends it: bodies of HTTP calls, and the commands of a socket.

Each command is a plain JSON object with a `type` and a `cid`, a random id that the client makes: the same
`cid` sent twice happens once. Unknown fields and unknown types are refused (`bad_message`).

`calls` are the HTTP calls, `screen` is what a socket sends beside commands. Commands: `student` those of a student,
`teacher` those of the teacher, with the steps of the lesson in `lesson`, the groups in `regroup`, and what keeps the
class safe in `door`, `gate`, `names` and `care`; `anyone` what both send; `command` what every command has. Others say
`up.Next`, whichever file it is in.
"""

from server.protocol.up.anyone import SendMessage
from server.protocol.up.calls import Again, AskSeat, Cover, OpenRoom, TakeSeat
from server.protocol.up.care import GiveSeat, SetAside, SetChat, SettleFlag, TakeMessage
from server.protocol.up.command import Cid, Command
from server.protocol.up.door import Admit, KeepRoster, LockDoor, RemoveRecent, RemoveStudent, SetDoor
from server.protocol.up.gate import HideCard, HoldCard, KeepWords, Mute, SetGate, SetTrust, ShowCard
from server.protocol.up.lesson import (
    AddTime,
    Back,
    ClockCommand,
    Finish,
    Next,
    Park,
    Pause,
    Resume,
    Undo,
)
from server.protocol.up.names import AdmitName, AskName, Rename, SetLanguage, SetNames
from server.protocol.up.regroup import (
    DissolveGroup,
    ForgetGroups,
    FormGroups,
    GroupCommand,
    How,
    MoveStudent,
    SwapStudents,
)
from server.protocol.up.screen import Have, Watch
from server.protocol.up.student import (
    ChangeName,
    ImHere,
    KeepDraft,
    LeaveSeat,
    PassPen,
    PostInsight,
    RaiseHand,
    ReopenThought,
    ReportMessage,
    SetReady,
    ShowThought,
    SitAt,
    StudentCommand,
    TakePen,
    WriteAnswer,
    WriteThought,
)
from server.protocol.up.teacher import (
    BlankBoard,
    GiveExtraTime,
    LowerHand,
    MarkAway,
    MarkRemote,
    SayToAll,
    SetGrace,
    SetTalk,
    ShowChart,
    ShowGroups,
    Spotlight,
    TeacherCommand,
)

__all__ = [
    "AddTime",
    "Admit",
    "AdmitName",
    "Again",
    "AnyCommand",
    "AskName",
    "AskSeat",
    "Back",
    "BlankBoard",
    "ChangeName",
    "Cid",
    "ClockCommand",
    "Command",
    "Cover",
    "DissolveGroup",
    "Finish",
    "ForgetGroups",
    "FormGroups",
    "GiveExtraTime",
    "GiveSeat",
    "GroupCommand",
    "Have",
    "HideCard",
    "HoldCard",
    "How",
    "ImHere",
    "KeepDraft",
    "KeepRoster",
    "KeepWords",
    "LeaveSeat",
    "LockDoor",
    "LowerHand",
    "MarkAway",
    "MarkRemote",
    "MoveStudent",
    "Mute",
    "Next",
    "OpenRoom",
    "Park",
    "PassPen",
    "Pause",
    "PostInsight",
    "RaiseHand",
    "RemoveRecent",
    "RemoveStudent",
    "Rename",
    "ReopenThought",
    "ReportMessage",
    "Resume",
    "SayToAll",
    "SendMessage",
    "SetAside",
    "SetChat",
    "SetDoor",
    "SetGate",
    "SetGrace",
    "SetLanguage",
    "SetNames",
    "SetReady",
    "SetTalk",
    "SetTrust",
    "SettleFlag",
    "ShowCard",
    "ShowChart",
    "ShowGroups",
    "ShowThought",
    "SitAt",
    "Spotlight",
    "StudentCommand",
    "SwapStudents",
    "TakeMessage",
    "TakePen",
    "TakeSeat",
    "TeacherCommand",
    "Undo",
    "Watch",
    "WriteAnswer",
    "WriteThought",
]

AnyCommand = TeacherCommand | StudentCommand | SendMessage
