"""Faults planted in the shipped models, one at a time: to the rules what `bench.mutants` is to the code."""
