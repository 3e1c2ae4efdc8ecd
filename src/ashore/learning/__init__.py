"""What the search learns from questions that people ask: which words speak for which page. scripts/learn writes it to search.lock."""
