"""The commands of `guanjia`, a module each, with `run(options) -> int`."""
