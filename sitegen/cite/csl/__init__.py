"""A processor of the Citation Style Language 1.0.2: styles compiled to closures, output as a small tree."""
