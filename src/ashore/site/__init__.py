"""The only code that knows MkDocs: one build per language, joined into one site; preview; search documents."""
