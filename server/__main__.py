"""`python -m server`: what run.py starts once everything is set up."""

import sys

STOPPED_EARLY = 130
"""What a shell calls a program that Ctrl-C ended."""

if __name__ == "__main__":
    try:
        from server.app import main

        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(STOPPED_EARLY)
