"""How matters and reports travel between those who prepare, decide and follow up."""
