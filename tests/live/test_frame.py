"""What is sent, encoded once."""

import pytest

from tests.live.frames import gone, texts


@pytest.mark.parametrize("length", [1, 100, 101, 125, 126, 65_500, 65_536, 200_000])
def test_a_frame_is_one_whole_websocket_text_message_with_a_socketio_event(length: int) -> None:
    assert texts(gone(length).websocket) == ['42["gone",{"audience":"' + "x" * length + '"}]']


def test_a_frame_is_encoded_once_for_everybody() -> None:
    frame = gone()
    assert frame.websocket is frame.websocket
