"""Text in, meaning out: knows no database and no channel."""
