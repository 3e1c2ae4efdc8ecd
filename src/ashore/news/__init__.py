"""What new source texts bring: frame, copies, what is known, what agrees with or contradicts data/, what is new."""
