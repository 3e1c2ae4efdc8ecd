"""The localised texts of data/, where the checks look for them; what they are stands in knowledge/texts.py."""

from ashore.knowledge.texts import Text, localised_texts

__all__ = ["Text", "localised_texts"]
