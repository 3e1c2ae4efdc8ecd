"""Sending a correction: what stands in a section, where each thing is kept, and the text a reader can send."""
