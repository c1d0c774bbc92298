"""What residents say about visits: when somebody comes, who it is, and what is to become of a pass."""
