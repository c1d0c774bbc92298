"""Words about tickets that are there already: which one is meant, hurry, a change, what staff report."""
