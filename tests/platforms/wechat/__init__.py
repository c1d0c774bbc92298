"""A fake WeChat with one Official Account on it."""
