"""Words about what is broken: what, where, how it shows, and the demand to have it mended."""
