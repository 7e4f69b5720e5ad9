"""Frames of any length, and what a client reads of them."""

from wsproto.connection import Connection, ConnectionType
from wsproto.events import CloseConnection, TextMessage

from server.live.frame import Frame
from server.protocol import down


def gone(length: int = 1) -> Frame:
    return Frame("gone", down.Gone(audience="x" * length))


def texts(data: bytes) -> list[str]:
    """What an independent WebSocket implementation reads."""
    client = Connection(ConnectionType.CLIENT)
    client.receive_data(data)
    messages, text = [], ""
    for event in client.events():
        if isinstance(event, TextMessage):
            text += event.data
            if event.message_finished:
                messages.append(text)
                text = ""
        elif isinstance(event, CloseConnection):
            messages.append(f"closed {event.code}")
    return messages
