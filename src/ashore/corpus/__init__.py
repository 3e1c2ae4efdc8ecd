"""From sources to passages: read, clean, repair, segment, group; a ledger accounts for every character."""
