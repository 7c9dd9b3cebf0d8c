### What stands on paper.

## The frame

report-kicker = Customer journey report
report-foot = Desire Path · the path people take, beside the path that was planned for them
report-untitled = Untitled map
report-personas = For whom
report-no-persona = No persona named
report-kind = What it shows
report-status = Status
report-date = Date
report-outline-summary = Summary
report-outline-poster = The whole journey
report-empty-map = This map has no stages yet. Once there are some, they stand here side by side, with their touchpoints, the feelings and the pain points.

## Figures as people read them

report-under-one = under 1
report-under-one-narrow = < 1
report-percent = { $percent }%
report-effort = { $days } { $days ->
    [one] day
   *[other] days
}
report-effort-unknown = not estimated
report-target = Target { $value }
report-quote = “{ $text }”

## The sentence

report-sentence = About { $index } of 100 customers { $index ->
    [one] meets
   *[other] meet
} friction strong enough to make them leave or call for help; with 80% certainty it is { $range }.
report-sentence-under-one = Fewer than 1 of 100 customers meets friction strong enough to leave or call for help; with 80% certainty it is at most { $high }.
report-sentence-none = No pain point has been written down yet, so nothing can be said about how many customers leave or call for help.
report-half-here = About half of it is one touchpoint, “{ $touchpoint }”.
report-most-here = { $share } of it is one touchpoint, “{ $touchpoint }”.

## Index and bands

report-of-hundred = of 100 customers
report-band-possibly = { $band }, possibly { $other }
report-band-is = Band { $band }
report-scale-caption = The bar is the range in which the index lies with 80% certainty: { $range }.
report-scale-alt = Scale of bands from 0 to 100: the index is { $index }, its range { $range }, band { $band }.
report-lost-here = { $band } · { $lost } of 100 lost

## What to do first

report-first = What to do first
report-column-pain = Pain point, where it is, whose it is
report-column-part = Points of the index
report-column-won = Customers kept
report-column-effort = Effort
report-more-pains = { $count ->
    [one] One more pain point stands
   *[other] { $count } more pain points stand
} on the map of the journey.

## Feelings

report-feelings = How it feels
report-remembered = What is remembered of a journey is its peak and its end. Peak: “{ $peak }”. End: “{ $end }”.
report-peak = Peak: { $word }
report-end = End: { $word }
report-peak-end = Peak and end: { $word }

## What the figure rests on

report-whose = Whose friction it is
report-others = All others together: { $share }
report-rests = What the index rests on
report-rests-evidence = { $share } of the index comes from pain points that somebody counted; the rest is opinion.
report-rests-scale = On a milder or a harsher scale it would be { $range }.
report-rests-overlap = If it is always the same people who suffer, or always different ones: { $range }.
report-changes = What would change it
report-change-count = Counting how often “{ $pain }” happens: it has not been counted yet.
report-change-remove = Removing “{ $pain }”: the index would be { $index }, band { $band }.

## Evidence

report-grade-counted = counted
report-grade-quoted = quoted
report-grade-assumed = assumed
report-legend-severity = severity, from a trifle to “they leave”
