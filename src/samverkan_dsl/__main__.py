"""`python -m samverkan_dsl` is `samverkan`."""

from .cli import main

main()
