"""Whether everything is there that work with sitegen needs: `sitegen doctor`."""
