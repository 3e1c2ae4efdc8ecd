"""Agreement: which sections and texts were confirmed to say the same in every language, and which have changed since."""
