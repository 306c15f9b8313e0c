"""One file, one rule: each declares `CHECK`, with its good and bad examples."""
