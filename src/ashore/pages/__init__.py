"""Pages: Markdown to sections and back without a byte's loss, and the macros that bring in the facts of data/."""
