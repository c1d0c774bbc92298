"""The engine that asks a large language model where the others are unsure."""
