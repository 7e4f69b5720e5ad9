"""Our load beside its floors: what a lesson costs, as a ratio to the least that it could cost."""
