### The workshop kit: presenting, timer, voting, snapshots.

## The workshop's menu

workshop-menu = Workshop
workshop-timer = Timer
workshop-votes = Vote on severity
workshop-dots = Dot voting
workshop-secrets = Private notes
workshop-asking = What have we not asked yet?
workshop-snapshots = Snapshots
workshop-strip = What the room keeps in sight
ui-toasts = Messages
workshop-begin = Begin
workshop-finish = Finish
workshop-round-kept = The round is put aside. Take the tool out again and it goes on where it was.
workshop-round-end = End the round
workshop-again = Once more
workshop-reveal = Turn over
workshop-add = Add

## Who is in the room

workshop-people = In the room
workshop-people-hint = A name, or several with commas
workshop-add-person = Add
workshop-your-turn = { $name }, it is your turn
workshop-next-person = Next: { $name }
workshop-where = { $index } of { $count } · { $where }

## Timer

workshop-start = Start
workshop-pause = Pause
workshop-resume = Go on
workshop-minute-more = + 1 minute
workshop-put-clock-away = Put the timer away
workshop-time-over = Time is up

## Voting on severity

workshop-votes-which = Which pain points?
workshop-votes-chosen = Those that are selected
workshop-votes-unrated = Those without votes
workshop-votes-all = All of them
workshop-votes-keys = Keys 1 to 5; 0 abstains. Nobody sees a vote until all are in.
workshop-votes-done = All votes are kept. Anything else?
workshop-abstain = Abstain
workshop-all-in = All votes are in.
workshop-agreed = All agree: { $level }.
workshop-spread = From { $low } to { $high }. { $far ->
    [true] What do the outer ones know that the others do not?
   *[false] You are close.
}
workshop-next-pain = Next pain point

## Dots

workshop-dots-why = Everybody gives so many dots to what matters most to them. What the others gave is hidden until the end; the sums stay on the cards.
workshop-dots-each = Dots each
workshop-dots-on = On what
workshop-dots-both = Pain points and opportunities
workshop-dots-last = Last result
workshop-dots-left = { $count ->
    [0] All dots are given
    [one] { $count } dot left
   *[other] { $count } dots left
}
workshop-dots-count = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
workshop-dots-more = A dot for “{ $title }”
workshop-dots-less = A dot less for “{ $title }”
workshop-dots-sort = Sort the cards by dots

## Private notes

workshop-secrets-why = Pass the keyboard round. What is written is hidden at once, and turned over when everybody is done.
workshop-secrets-where = Where
workshop-secrets-as = As
workshop-secrets-text = What you have seen or heard
workshop-secrets-hide = Hide it, next one
workshop-secrets-count = { $count ->
    [0] Nothing is hidden yet
    [one] { $count } card is hidden
   *[other] { $count } cards are hidden
}
workshop-secrets-more = Write more
workshop-secrets-drop = Drop
workshop-secrets-place = { $count ->
    [one] Put the card on the map
   *[other] Put { $count } cards on the map
}
workshop-secrets-placed = { $count ->
    [one] { $count } card is on the map.
   *[other] { $count } cards are on the map.
}

## What has not been asked yet

workshop-asking-left = { $count ->
    [one] { $count } question is open
   *[other] { $count } questions are open
}
workshop-ask-goal = What does the customer want to reach in “{ $title }”?
workshop-ask-emotion = How does “{ $title }” feel?
workshop-ask-owner = Which department answers for “{ $title }”?
workshop-ask-channels = Through which channels does “{ $title }” happen?
workshop-ask-pains = What goes wrong at “{ $title }”?
workshop-ask-votes = How bad is “{ $title }”?
workshop-ask-frequency = How many of those who come here meet “{ $title }”?
workshop-ask-owners = Whose is “{ $title }”?
workshop-ask-evidence = How do we know of “{ $title }”?
workshop-ask-next = Next question
workshop-ask-skip = Skip
workshop-ask-again = Ask the skipped ones again
workshop-ask-nothing = Everything has been asked. What is left is to go and watch.
workshop-ask-skipped = All that is left has been skipped.
workshop-answer-pain = What goes wrong
workshop-answer-evidence = Who said it, or saw it, and what exactly

## Snapshots

workshop-snapshot-name = After the workshop of { $date }
workshop-snapshot-as = Keep the map as it is now under the name
workshop-snapshot-take = Take a snapshot
workshop-snapshot-taken = Snapshot taken: { $name }
workshop-snapshot-restore = Restore
workshop-snapshot-restored = The map is as it was: { $name }
workshop-snapshots-none = No snapshots yet. One at the end of a workshop shows later what came of it.

## Presentation

present-title = Presentation
present-start = Present
present-from-here = Present from this stage
present-stage = Stage { $number } of { $count }
present-no-touchpoints = No touchpoints yet.
present-worst = What hurts most
present-worst-why = The bars are parts of the friction index.
present-back = Back
present-on = On
present-laser = Pointer
present-blank = Blank the screen
present-show = Show again
present-timer = Five minutes
present-leave = Leave the presentation

## Comparing

compare-title = Compared with “{ $title }”
compare-counts = What is different
compare-added = New
compare-moved = Moved
compare-changed = Changed
compare-gone = Gone
compare-probability = Probability that fewer are lost: { $percent }
compare-none = No difference
compare-where = { $index } of { $count }
compare-previous = Previous difference
compare-next = Next difference
compare-end = End the comparison
compare-now = Compare with now
compare-said = Compared with “{ $title }”: { $count ->
    [0] nothing is different
    [one] { $count } difference
   *[other] { $count } differences
}
compare-said-one = { $index } of { $count }. { $sort }: { $title }
compare-as-is = As it is
compare-with-baseline = Compare with the map as it is
compare-make-to-be = Make a to-be map
compare-to-be-why = A copy of this map in which you draw how it should be. It remembers where each card came from, so that both can be compared.
compare-to-be-name = { $title }: as it should be
compare-make = Make it

## Comfort

ui-theme-contrast = High contrast
comfort-theme = Colours
comfort-density = Cards
comfort-scale = Size of everything
comfort-smaller = Smaller
comfort-larger = Larger
comfort-motion = No motion

## Hints

hints = Five things to know
hints-show = Show the five hints
hint-next = Next hint
hint-done = Begin
hint-away = Send the hints away
hint-path = The journey runs from left to right: stages, and in them touchpoints. The round plus beside a head adds the next one.
hint-type = Go to a cell and type: a card is born. Enter begins the next, Tab goes one touchpoint on, Ctrl+Z takes anything back.
hint-feel = Pull a point of the curve up or down, or press Enter on it and use the arrows: that is how it feels there.
hint-index = How many of 100 customers the friction costs. It follows every card at once; votes and counts make it narrower.
hint-room = For a room full of people: present, vote, set a timer, ask what nobody has asked. Ctrl+K finds everything by name.

## The emotion curve

voices = Whose emotions
voice-all = Everybody
voice-next = Show the next persona’s emotions
voice-said = Emotions of: { $name }
voices-together = Together
