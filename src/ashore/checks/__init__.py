"""The checks: `written` looks at data and Markdown, `built` at the finished HTML. One file a rule; each gives a list of findings.

A check never repairs and never raises for what it finds. It is tested by planting the fault it exists for.
"""
