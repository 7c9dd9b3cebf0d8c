### Building a map: structure, clipboard, finding one's way.

## Actions

editor-group-write = Writing
editor-group-select = Going and selecting
editor-group-move = Moving
editor-group-find = Finding
editor-group-see = Seeing
editor-group-room = In the room
editor-group-map = The map
editor-palette = Find or do anything
editor-palette-what = What do you want to do or find?
editor-go = To the next card, lane or column
editor-go-far = To the ends of the lane; to the corners of the map
editor-go-page = A screen of lanes up or down
editor-add-lane-above = Add a lane above

## Seeing

editor-zoom-in = Larger
editor-zoom-out = Smaller
editor-zoom-whole = As large as life: 100 %
editor-zoom-map = The whole map in view
editor-zoom-selection = What is selected in view
