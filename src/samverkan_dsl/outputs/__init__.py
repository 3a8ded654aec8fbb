"""What is delivered: documents, diagrams and reports, rendered from a checked region. This room never decides."""
