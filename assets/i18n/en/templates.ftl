### What the templates are called.
