"""The command line: options in, reports out, no logic."""
