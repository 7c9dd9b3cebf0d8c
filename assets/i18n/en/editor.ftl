### Building a map: structure, clipboard, finding one's way.
