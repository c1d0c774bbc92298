"""The running process: network, clock, environment, command line."""
