### What stands on paper.
