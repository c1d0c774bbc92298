"""What the assistant does for residents and staff."""
