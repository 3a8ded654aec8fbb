"""`python -m samverkan_dsl.cli` is `samverkan`."""

from . import main

main()
