"""What a message asks for in plain words, whatever an engine made of it."""
