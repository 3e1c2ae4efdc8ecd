"""The shared facts of data/: strict YAML, schema, loading, and how each language writes a value."""
