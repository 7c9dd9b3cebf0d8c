### The friction panel, the heat on the map, money and the method.
