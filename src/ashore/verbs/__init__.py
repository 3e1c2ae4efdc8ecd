"""The verbs of the command line that need more than a call: one file a verb. What they do stands in the part's own module."""
