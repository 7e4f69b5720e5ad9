"""`python -m server`: what run.py starts once everything is set up."""

import sys

from server.app import main

sys.exit(main(sys.argv[1:]))
