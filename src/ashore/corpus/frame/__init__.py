"""What is frame and not article, a family a file; the order in which the rules apply stands in steps.py."""
