"""A faithful fake of Telegram's Bot API, for one bot; `python -m tests.platforms.telegram` runs it by hand."""
