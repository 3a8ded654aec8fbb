"""Grammar, names and verbs: what every sentence is built of."""
