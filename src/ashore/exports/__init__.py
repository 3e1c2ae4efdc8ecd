"""What the site gives to programs beside its pages: feeds, the parallel corpus, the glossary, the facts, and the pages as plain Markdown.

The same site gives the same bytes. Nothing here holds personal data or the text of a source.
"""
