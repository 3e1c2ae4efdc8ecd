"""Ashore turns noisy, machine-translated articles into a knowledge site whose languages agree."""
