"""One small renderer per format, behind one interface (`renderer.Renderer`)."""
