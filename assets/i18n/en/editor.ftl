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
## Details

editor-various = various
editor-nothing-shared = These records have no field in common. Select records of one kind.
editor-section-personas = Who travels it
editor-share-of = Share of { $name }
editor-chips-hint = Type, then Enter
editor-caption-hint = Also read out to those who cannot see the picture.
editor-height-hint = Empty: as high as its contents.
editor-pixels = px
editor-cancel = Cancel
editor-save = Save
editor-somebody = Somebody

## Evidence

editor-evidence-link = Link evidence
editor-evidence-find = Find evidence, or write new
editor-evidence-new = New evidence
editor-evidence-why = What was heard, seen or counted, with its source. Once saved it stays as it is; a correction is a new piece that takes its place.
editor-evidence-correct = Correct
editor-evidence-correct-of = Correct: { $text }
editor-evidence-correct-why = What was saved stays in the record. This piece takes its place.
editor-evidence-newer = Corrected since: take the newer
editor-evidence-unlink = Unlink
editor-evidence-source = Source
editor-participant-hint = A code, never a name.
editor-stated = Stated figure, where it is no count
editor-evidence-states = states { $value } { $unit }
editor-evidence-staff = staff
editor-attach = Attach a picture
editor-tone-none = Not said

## Remarks

editor-remarks = Remarks
editor-remarks-open = { $count ->
    [one] { $count } open remark
   *[other] { $count } open remarks
}
editor-remark-new = Add a remark…
editor-remark-send = Add remark
editor-remark-resolve = Dealt with
editor-remark-reopen = Open again
editor-remark-resolved = Dealt with:
editor-remark-remove = Delete the remark

## Metrics

editor-value = Value { $number }
editor-value-day = Day { $number }
editor-value-add = Add a value
editor-value-remove = Take away value { $number }
editor-metric-latest = Latest: { $value } { $unit }
editor-metric-reached = Latest: { $value } { $unit }. The target of { $target } is reached.
editor-metric-missed = Latest: { $value } { $unit }. The target of { $target } is not reached.

## Paths

editor-section-paths = Paths
editor-paths-why = Everybody passes all touchpoints in order. If customers take different routes, say here which, and how many of them.
editor-path-add = Add a path
editor-path-number = Path { $number }
editor-path-share = { $percent } % of all customers take this path.
editor-path-show = Show only “{ $title }”
editor-path-remove = Delete “{ $title }”
editor-path-steps = Passes { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}

## Clipboard

editor-cut = Cut
editor-copy = Copy
editor-paste = Paste
editor-said-cut = { $count ->
    [one] Cut. Go where it belongs and paste it there.
   *[other] { $count } things cut. Go where they belong and paste them there.
}
editor-said-copied = { $count ->
    [one] Copied.
   *[other] { $count } things copied.
}
editor-said-pasted = { $count ->
    [one] { $count } copy put down.
   *[other] { $count } copies put down.
}
editor-said-moved = { $count } things moved.
editor-said-filled = { $cards ->
    [0] Pasted
    [one] Pasted: { $cards } card
   *[other] Pasted: { $cards } cards
} over { $columns ->
    [one] { $columns } touchpoint
   *[other] { $columns } touchpoints
}
editor-fill-title = Put a table into the map
editor-fill-size = { $rows ->
    [0] No row goes into a lane,
    [one] { $rows } row goes into a lane,
   *[other] { $rows } rows go into lanes,
} { $columns ->
    [one] { $columns } column into a touchpoint.
   *[other] { $columns } columns into touchpoints.
}
editor-fill-columns = { $count ->
    [one] { $count } touchpoint is new.
   *[other] { $count } touchpoints are new.
}
editor-fill-lanes = { $count ->
    [one] { $count } lane of notes is new.
   *[other] { $count } lanes of notes are new.
}
editor-fill-new = New
editor-fill = Put into the map
editor-fill-as-text = As text in one place
## Library

editor-library = Library
editor-shelf-department = Departments
editor-shelf-channel = Channels
editor-shelf-persona = Personas
editor-shelf-category = Categories of friction
editor-shelf-tag = Tags
editor-shelf-evidence = Evidence
editor-library-find = Find
editor-library-add = Add: { kind-name }
editor-library-empty = Nothing here yet.
editor-add = Add
editor-new-name = New { kind-name }
editor-uses = { $count ->
    [0] Used nowhere
    [one] Used in { $count } place
   *[other] Used in { $count } places
}
editor-uses-removed = deleted map
editor-merge = Merge
editor-merge-into = Merge into…
editor-merge-title = Which of them stays, and takes in “{ $name }”?
editor-merge-why = { $count ->
    [0] What it says fills what the other lacks; then it is gone.
    [one] In the { $count } place where it is used the other will stand. What it says fills what the other lacks; then it is gone.
   *[other] In the { $count } places where it is used the other will stand. What it says fills what the other lacks; then it is gone.
}
editor-remove-title = What should stand in the place of “{ $name }”?
editor-remove-why = { $count ->
    [one] It is used in { $count } place.
   *[other] It is used in { $count } places.
}
editor-replace-find = Find
editor-replace-by = What stands in its place
editor-replace-nothing = Nothing: leave these places empty
editor-replace-with = Put “{ $name }” in its place
editor-remove-everywhere = Delete everywhere
editor-replace-undo = All maps follow at once. “Undo” in the library takes it back in all of them.
editor-replaced = “{ $heir }” now stands in the place of “{ $name }”.
editor-removed = “{ $name }” was deleted.
editor-twin = There is another “{ $name }”. Are they the same?
editor-hue = Colour { $number }, { $count ->
    [0] free
    [one] { $count } other has it
   *[other] { $count } others have it
}
editor-hue-hint = The short name says the same without the colour. A number says how many others have it.
editor-hours = hours
editor-persona-name = Name
editor-persona-picture = Choose a portrait
editor-persona-no-picture = Take the portrait away
editor-evidence-to-newer = Corrected since: go to the newer
editor-evidence-older = What it corrects
editor-find = Find in the map
editor-find-count = { $count ->
    [0] Not found
   *[other] { $index } of { $count }
}
editor-find-next = Next place
editor-find-previous = Previous place
editor-filter = Filter
editor-filter-severity = Severity
editor-filter-at-least = { $value } or more
editor-filter-owner = Owner
editor-filter-status = Status
editor-filter-evidence = Evidence
editor-filter-some = Has some
editor-filter-none = Has none
editor-filter-any = Any
editor-filter-count = Filtered: { $count } of { $all ->
    [one] { $all } pain point
   *[other] { $all } pain points
}
editor-filter-off = Show everything
editor-only-stage = Only this stage
editor-only-department = Only the department that owns this
editor-minimap = Small map
editor-percent = { $value } %

## Structure

editor-owner = Who owns it…
editor-helps = helps
editor-hand-off = Hands over to { $name }
editor-hand-off-warm = Hands over warmly to { $name }
editor-moment = Mark as a moment of truth
editor-moment-not = No moment of truth
editor-split = Split…
editor-split-title = Split “{ $title }”
editor-split-second = { $title } (2)
editor-split-name = Name of the second one
editor-split-why = It stands right after the first, with the same owner and channels. What goes to it?
editor-split-cards = What stands in it
editor-split-fields = What is written in it
editor-split-now = Split
editor-merge-here = Merge with the next
editor-merge-selected = Merge what is selected
editor-said-merged = { $count ->
    [one] { $count } became “{ $title }”.
   *[other] { $count } became one: “{ $title }”.
}
editor-goal = The customer’s goal
editor-goal-add = Add the customer’s goal
editor-goal-hint = What does the customer want to reach?
editor-phase-next = On to the next phase
editor-lanes = Lanes
editor-lane-higher = Make the lane higher
editor-lane-lower = Make the lane lower
editor-lane-fit = As high as its contents
editor-lane-edge = Drag to make the lane higher or lower
editor-lane-show = Show
editor-lane-hide = Hide
editor-lane-more = One more: { $name }
editor-picture-here = Add a picture…
editor-picture-other = Another picture…
editor-picture-off = Take the picture away
editor-park = To the parking lot
editor-park-here = Drop here to park
editor-parked-hint = Drag it into the map, or press Enter to say where it goes
editor-said-parked = { $count ->
    [one] Parked.
   *[other] { $count } parked.
}
