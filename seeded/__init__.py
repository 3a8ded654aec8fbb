"""Faults planted in the shipped models, one at a time: what the rules notice of them. To the rules what `bench.mutants` is to the code."""
