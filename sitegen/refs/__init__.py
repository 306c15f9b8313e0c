"""What `sitegen refs` does to the references of a project: values in, new files and words out. No disk, no network."""
