"""The edge: pages, the API, exports and sockets; who may come in, and what may go on to a room."""
