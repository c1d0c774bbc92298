"""A fake of an OpenAI-compatible endpoint; the shapes are those of the published API reference."""
