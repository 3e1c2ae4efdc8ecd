"""The reach of a change: every rendered sentence of every language that differs between two states of a site."""
