"""Many cases become one site, and the references inside each case find their ends."""
