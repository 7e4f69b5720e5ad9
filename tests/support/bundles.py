"""What people are sent, even while somebody edits client/ and is sent modules."""

from pathlib import Path

from hatch_build import build_client
from server.web.client_files import CLIENT, ClientFiles


def bundles(folder: Path) -> Path | None:
    """A folder of packages to run the server with, made in the new `folder`; None: those made at set-up will do."""
    if ClientFiles().asset("student.js").startswith("/bundle/"):
        return None
    folder.mkdir(exist_ok=True)
    return build_client(CLIENT, folder).parent
