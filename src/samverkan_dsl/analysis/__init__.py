"""What a model implies: quorum, seats, matters. Knows nothing of files, Swedish or output."""
