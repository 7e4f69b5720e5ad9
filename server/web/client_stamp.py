"""One name for what client/ holds, so that a bundle can be told from the files it was made of.

The build stamps the bundles with it and the server compares: the same stamp, the bundles are served; another,
somebody is editing and the modules are. hatch_build.py loads this file by its path: it imports nothing of ours.
"""

import hashlib
from pathlib import Path


def client_stamp(client: Path) -> str:
    """SHA-256 over the names and bytes of all files below `client`, as 64 hex digits.

    What editors, npm and operating systems leave there does not count: names that start with a dot, node_modules.
    Nor do the words of other languages, which are in no bundle.
    """
    digest = hashlib.sha256()
    for file in sorted(client.rglob("*")):
        name = file.relative_to(client)
        if file.is_file() and not _is_left_out(name):
            content = file.read_bytes()
            digest.update(f"{name.as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _is_left_out(name: Path) -> bool:
    return any(part.startswith(".") or part in ("node_modules", "locales") for part in name.parts)
