"""What kpugraph knows of Indonesian and of the domain: lexicons, their checks, and text with its offsets."""
