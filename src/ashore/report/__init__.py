"""The report of a corpus to look at: one HTML page that needs nothing else."""
