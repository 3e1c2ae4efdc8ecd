"""Reads figures, boundaries of stages and negations out of prose, the same values from every language: for sources and pages alike.

The tables of the languages stand in english.py, spanish.py and chinese.py; grammar.py says what a table holds.
"""

from __future__ import annotations

from ashore.knowledge.reading.boundaries import read_boundaries
from ashore.knowledge.reading.negation import negations, without_negations
from ashore.knowledge.reading.quantity import Negation, Quantity, StageBoundary
from ashore.knowledge.reading.read import facts, read_quantities

__all__ = ["Negation", "Quantity", "StageBoundary", "facts", "negations", "read_boundaries", "read_quantities", "without_negations"]
