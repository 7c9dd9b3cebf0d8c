### What stands on the screen.

## Everywhere

ui-close = Close
ui-undo = Undo
ui-undo-what = Undo: { $label }
ui-redo = Redo
ui-redo-what = Redo: { $label }
ui-open = Open
ui-edit = Edit
ui-rename = Rename
ui-duplicate = Duplicate
ui-delete = Delete
ui-change = Change
ui-choose = Choose
ui-choose-for = Choose: { $label }
ui-create = Create “{ $name }”
ui-take-away = Take away { $name }
ui-untitled = Untitled
ui-nothing-yet = Nothing here yet. Type a name to make the first.
ui-nothing-found = Nothing found.
ui-try-again = Try again
ui-cannot-start = The workspace could not be opened
ui-language = Language
ui-theme = Appearance
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-density-comfortable = Comfortable
ui-density-compact = Compact
ui-density-large = Large
ui-saved = Saved
ui-saving = Saving…
ui-not-connected = Not connected

## Gallery

ui-maps = Maps
ui-new-map = New map
ui-new-map-from = What should the new map start from?
ui-start-from = Start from a template
ui-import = Import
ui-workspace = Workspace
ui-open-workspace = Open workspace…
ui-new-workspace = New workspace…
ui-map-title = Map title
ui-more-of = More: { $title }
ui-of-hundred = of 100 customers meet serious friction
ui-band = Band { $band }
ui-map-removed = “{ $title }” was deleted.
ui-imported-mended = Imported. { $count ->
    [one] One thing was mended
   *[other] { $count } things were mended
}: { $first }
ui-no-maps = Draw the path your customers really take
ui-no-maps-why = Stages and touchpoints across, feelings and pain points below, and the friction of it all as one number. Start from a template or from a blank map.
ui-to-gallery = All maps

## The index

ui-index-sentence = { $count ->
    [0] Hardly any of 100 customers meets friction strong enough to make them leave or call
    [one] About { $count } of 100 customers meets friction strong enough to make them leave or call
   *[other] About { $count } of 100 customers meet friction strong enough to make them leave or call
}
ui-index-unknown = No pain points on the map yet, so there is no friction to work out
ui-index-range = ({ $low }–{ $high })
ui-index-range-why = With 80 % probability the true value lies in this range.
ui-index-possibly = (possibly { $band })
ui-index-bar = Index { $index }, 80 % interval { $low } to { $high }, on the scale from A to E
ui-friction = Friction
ui-lost-here = { $count ->
    [0] Fewer than 1 of 100 who come here are lost. Band { $band }.
   *[other] About { $count } of 100 who come here are lost. Band { $band }.
}
ui-lost-none = No friction known here
ui-pain-points = { $points } of the index
ui-pain-figures = { $points } points of the index. Without it, { $recovered } of 100 customers more would stay.
ui-share-about = about { $percent } %
ui-share-exactly = { $percent } %

## The map

ui-grid = Journey map
ui-menu = What can be done
ui-inspector = Details
ui-inspect = Show details
ui-inspect-what = Details of
ui-export = Export
ui-exported = { $name } is made.
ui-exported-missing = { $name } is made. No font has these letters: { $missing }
ui-card = card
ui-card-label = { $kind ->
    [painPoint] Pain point
    [opportunity] Opportunity
    [delight] Moment of delight
    [metric] Metric
    [picture] Picture
   *[other] Note
} { $index } of { $count }: { $title }
ui-card-selected = Selected
ui-cell-cards = { $where }: { $count ->
    [0] no cards
    [one] { $count } card
   *[other] { $count } cards
}
ui-cell-empty = { $where }: empty
ui-quoted = “{ $text }”
ui-text-of = Text of the { kind-name }
ui-write-here = Write…
ui-type-to-write = Type to write
ui-type-to-choose = Type to choose
ui-type-to-add = Type to add
ui-add-here = Add { $kind ->
    [painPoint] a pain point
    [opportunity] an opportunity
    [delight] a moment of delight
    [metric] a metric
    [picture] a picture
   *[other] a note
} here
ui-add-first-stage = Add the first stage
ui-add-first-stage-why = A stage is a part of the journey, for example “Finds out” or “Orders”.
ui-add-stage = Add a stage
ui-add-stage-before = Add a stage before
ui-add-stage-after = Add a stage after
ui-name-stage = Name of the stage
ui-add-touchpoint = Add a touchpoint
ui-add-touchpoint-before = Add a touchpoint before
ui-add-touchpoint-after = Add a touchpoint after
ui-name-touchpoint = Name of the touchpoint
ui-add-lane = Add a lane
ui-add-lane-below = Add a lane below
ui-name-lane = Name of the lane
ui-hide-lane = Hide the lane
ui-lane-hidden = Hidden
ui-add-card-above = Add a card above
ui-add-card-below = Add a card below
ui-move-up = Move up
ui-move-down = Move down
ui-move-left = Move left
ui-move-right = Move right
ui-move-to = Move to…
ui-move-to-title = { $count ->
    [one] Where should “{ $title }” go?
   *[other] Where should { $count } things go?
}
ui-move-where = Find a place
ui-after = After “{ $title }”
ui-choose-owner = Which department owns it?
ui-choose-channels = Which channels?
ui-peak = Peak
ui-end = End
ui-peak-and-end = Peak and end
ui-emotion-unset = Not said yet

## Told in passing

ui-removed-one = Deleted: { kind-name } “{ $title }”
ui-removed-many = { $count ->
    [one] { $count } thing was deleted.
   *[other] { $count } things were deleted.
}
ui-said-selected = { $count } selected
ui-said-duplicated = Duplicated: { $title }
ui-said-moved = Moved: { $title }, { $index } of { $count }
ui-said-moved-in = Moved: { $title }, now { $index } of { $count } in { $parent }
ui-said-pasted = Pasted: { $cards }
ui-said-wrong-place = That cannot stand here.
ui-said-needs-touchpoint = This stage has no touchpoint yet. Add one first.
ui-kept = { $count ->
    [one] One thing was left as it is: somebody has worked on it since.
   *[other] { $count } things were left as they are: somebody has worked on them since.
}

## Keys

ui-shortcuts = Keyboard shortcuts
ui-key-typing = Just type: a letter starts a new card where you are. Enter keeps it and starts the next; Enter on an empty card stops.
ui-key-enter = Edit, or a new card in an empty cell
ui-key-tab = While writing: on in the next column
ui-key-lane-above = To the lane above
ui-key-lane-below = To the lane below
ui-key-extend = Select on the way
ui-key-toggle = Select, or not
ui-key-select-more = Select the cell, the lane, the map
ui-key-insert = Insert a stage, touchpoint or lane
ui-key-take-out = Delete a stage, touchpoint or lane
ui-key-region = Next part of the screen

## Details

ui-overtaken = Changed by somebody else meanwhile
ui-section-feeling = How it feels
ui-section-who = Who and where
ui-section-exchange = Asked and given
ui-section-weight = Weight in the journey
ui-section-severity = How bad and how often
ui-section-evidence = What it rests on
ui-section-plan = Plan
ui-section-lanes = Lanes shown
ui-emotion-word = In the customer’s word
ui-asks = What is asked of the customer
ui-asks-which = { $ask }: what exactly?
ui-minutes = Minutes
ui-severity = Severity
ui-severity-by = Severity, { $rater }
ui-severity-is = Severity { $value } of 5
ui-severity-none = No votes yet
ui-rater = Rater { $number }
ui-more-votes = Others’ votes
ui-add-vote = Add a vote
ui-take-vote-back = Take away the vote of { $rater }
ui-how-often = How often
ui-k-of-n = So many of so many
ui-share = Share
ui-outcomes = How many of them left or called
ui-outcomes-hint = Observed losses replace the scale’s guess.
ui-lost = Of those who passed, how many were lost here
ui-lost-hint = From analytics. The pains here are then made to add up to it.
ui-reason = Of those lost here, how many named it as the reason
ui-reason-hint = From a survey. It shares out the loss counted at the touchpoint and is no frequency.
ui-owners = Owners (else the touchpoint’s)
ui-weight-of = Part of { $name }
ui-effort = Effort, person-days
ui-hypothesis-hint = If … then … because …
ui-tint = Tint { $number }
ui-tint-none = No tint
error-unreachable = The program does not answer. What you have typed stays here; try again in a moment.
error-unknown = Something went wrong that has no name yet ({ $code }). Nothing was changed.

## Exporting, on screen

export-title = Export
export-format = Format
export-format-pdf = PDF report
export-format-svg = SVG
export-format-png = PNG
export-parts = Parts
export-silent = Nothing to say in this map yet
export-paper = Paper
export-paper-size = Size
export-way-up = Way up
export-portrait = Upright
export-landscape = Lying
export-poster = Poster
export-print = Print
export-palette = Colours
export-density = Density
export-dots = { $dots } dots an inch
export-stages = Stages in the picture
export-lanes = Lanes on the poster
export-preview = Preview
export-preview-keys = Pages; the arrows turn them
export-page = Page
export-page-alt = Page { $page }, { $part }
export-page-before = Page before
export-page-after = Next page
export-page-size = { $count ->
    [one] One page
   *[other] { $count } pages
} · this one { $width } × { $height } mm, smallest text { $points } pt
export-nothing = Nothing to show. Choose at least one part.
export-missing = No font has these letters; they are printed as their codes: { $letters }
export-working = Making the file…
export-laying = Laying out: { $done } of { $of }
export-writing = Writing: { $done } of { $of }
export-call-off = Cancel
export-called-off = The export is called off; nothing was written.
export-copy = Copy picture
export-copied = The poster is on the clipboard.
export-save = Save…
