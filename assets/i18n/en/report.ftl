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
report-first-steps = What to write down first
report-first-step-pains = Where customers get stuck: pain points, each at its touchpoint, in their own words.
report-first-step-votes = How bad each is: a vote from 1, a trifle, to 5, “they leave”. Two people voting apart say more than one.
report-first-step-counts = How many of how many meet it. One count makes the figure surer than ten guesses.
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

## Cover and contents

report-author = Author
report-version = Version
report-contents-lead = Every line leads to its page.

## The poster on paper

report-poster-whole = At full size; the smallest text has { $points } pt
report-poster-scale = On { $paper } at { $percent }%; the smallest text has { $points } pt
report-stage-goes-on = continued
report-tiles = How to put the poster together
report-tiles-how = { $pages ->
    [one] One page
   *[other] { $pages } pages
}: { $rows ->
    [one] one row
   *[other] { $rows } rows
} of { $columns }. Print at 100%, without fitting to the page. Cut at the marks; each page repeats a centimetre of its neighbour on the right and below: that is where the glue goes.
report-tiles-alt = The poster in small, with the names of the pages on it.

## Stage by stage

report-stages-lead = What customers want in each stage, what happens, what hurts, and what could be done.
report-stage-lost = { $lost } of 100 customers lost here
report-stage-entered = { $count } customers entered, counted
report-stage-listening = How the company listens: { $how }
report-column-metric = Measure
report-column-value = Latest
report-column-before = Before
report-column-target = Target
report-column-reached = Target reached
report-reached = reached
report-not-reached = not reached
report-happens = What happens
report-does = Customer does
report-thinks = Customer thinks
report-feels = How it feels
report-delights = Delights
report-severity = severity { $severity }
report-points = { $points } points

## Friction, ranked

report-friction-lead = { $count ->
    [one] One pain point costs
   *[other] { $count } pain points cost
} customers, the costliest first. Points add up to the index; “customers kept” says how many of 100 more would stay if this pain alone were gone.
report-friction-note = Under the rank stands how surely the pain point is among the first three, under the points their range with 80% certainty. Severity is the mean of the votes, with their number in brackets. Names lead to the card on the poster, marks to the evidence.
report-column-rank = No.
report-column-pain-and-place = Pain point and touchpoint
report-column-owner = Owner
report-column-severity = Severity
report-column-often = How often
report-column-points = Points
report-column-evidence = Evidence
report-rank = No. { $rank }

## Departments

report-departments-lead = Whose friction it is. The pages after this one can be handed out alone.
report-share-and-points = { $share } · { $points } points
report-department-sentence = points of the index of { $index }: { $share } of all friction is met where this department answers.
report-department-none = points: no pain point that costs customers belongs to this department.
report-department-pains = Its pain points
report-department-tasks = What it is asked to do
report-department-owns = Touchpoints it answers for
report-department-helps = Touchpoints it helps with
report-column-task = Opportunity
report-column-status = Status
report-column-due = Due
report-no-date = no date yet

## Effort and gain

report-priorities-lead = Left is little work, up is many customers kept. What stands at the top left is worth doing now. Numbers are those of the ranking.
report-priorities-alt = Effort against customers kept, by number of the ranking: { $points }.
report-priorities-unknown = { $count ->
    [one] One pain point is not on the chart, because nobody has estimated its effort yet.
   *[other] { $count } pain points are not on the chart, because nobody has estimated their effort yet.
}
report-quadrant-now = Do now
report-quadrant-plan = Plan
report-quadrant-by-the-way = Do by the way
report-quadrant-later = Later, or never
report-axis-effort = Effort, days →   ↑ Customers of 100 kept
report-column-per-day = Kept per day

## The appendix of evidence

report-evidence-lead = { $count ->
    [0] Nothing has been gathered yet: all that stands on this map is what its authors believe.
    [one] One source that the map rests on.
   *[other] { $count } sources that the map rests on, in the order of the journey.
}
report-column-number = No.
report-column-nugget = What was said, seen or counted
report-column-source = Source
report-column-day = Date
report-column-count = Count
report-column-bears = Bears out
report-assumed = What nobody has checked yet
report-assumed-lead = These pain points rest on no source. They count in the index with a wide uncertainty; counting them narrows it.

## Method

report-method-lead = Where the figures come from, so that they can be argued with. Nothing is drawn at random: the same map always gives the same figures.
report-method-outcome = What is counted
report-method-outcome-is = The friction index says how many of 100 customers who start the journey meet friction strong enough that they leave, defect or have to call for help. Delight is shown, but never pays for friction.
report-method-touchpoints = Along the journey
report-method-touchpoints-is = Every touchpoint has a share of customers who pass it. A pain point meets some of those, and some of those are lost. Who has been lost at one touchpoint cannot be lost again at the next, so losses are multiplied and not added.
report-method-severity = How severe
report-method-severity-is = People vote from 1 to 5, and each level stands for a share of customers lost. Votes are averaged in log-odds, because a plain mean would be bent upwards by noise. A vote is worth four observed customers, and votes alone never more than twelve. Where outcomes have been counted, they take over.
report-method-frequency = How often
report-method-frequency-is = “6 of 10” is taken as it is, with the uncertainty that ten people leave. A percentage without its number counts as if ten had been asked. A word (few, some, most, almost all) and silence are wide guesses. Quotes alone never change how often something happens; they only change how well it is borne out.
report-method-independence = Who is hit twice
report-method-independence-is = Pain points of one touchpoint are taken to hit people independently. How far the index moves if it is always the same people, or always different ones, is printed beside it.
report-method-interval = How sure
report-method-interval-is = The interval holds the index with 80% certainty, as far as counts and votes go. That the scale itself is a convention is shown apart: the index on a milder and on a harsher scale.
report-method-owners = Whose it is
report-method-owners-is = The index is split over pain points in proportion to their strength, and the parts add up exactly, in any order. Several owners share a pain by their weights; what nobody owns is said to be nobody's.
report-method-emotion = Feelings
report-method-emotion-is = The curve of feelings is a line of its own and never changes the index. What is remembered of a journey is its strongest moment and its end.
report-method-scale = The scales
report-column-vote = Vote
report-column-means = What it means
report-column-lost = Of 100 who meet it, so many are lost
report-band-from-to = { $word }: from { $from } to under { $to }
report-method-here = What this map assumes
report-here-profile = Profile of the scale: { $profile }. Figures of maps under different profiles are not comparable.
report-here-unreached = { $count ->
    [one] At one touchpoint nobody has said how many customers pass: all are taken to.
   *[other] At { $count } touchpoints nobody has said how many customers pass: all are taken to.
}
report-here-unknown = { $count ->
    [one] Of one pain point nobody knows how often it happens: 30% is taken, with a wide uncertainty.
   *[other] Of { $count } pain points nobody knows how often they happen: 30% is taken for each, with a wide uncertainty.
}
report-here-worded = { $count ->
    [one] For one pain point there is only a word for how often it happens.
   *[other] For { $count } pain points there is only a word for how often they happen.
}
report-here-unrated = { $count ->
    [one] Nobody has voted on how severe one pain point is: a middle severity is taken.
   *[other] Nobody has voted on how severe { $count } pain points are: a middle severity is taken.
}
report-here-assumed = { $count ->
    [one] One pain point rests on no source at all.
   *[other] { $count } pain points rest on no source at all.
}
report-here-one-path = The journey has one path: all touchpoints in order.
report-here-paths = { $count ->
    [one] The journey has one path of its own.
   *[other] The journey has { $count } paths, weighed by how many customers take each.
}
report-method-formulas = The formulas
report-formula-hazard = odds(h) = g · odds(table),  g = ½, 1, 2
report-formula-hazard-is = The share lost at a severity, under the lenient, standard and strict profile.
report-formula-counted = f ~ Beta(0.6 + k, 1.4 + n − k)
report-formula-counted-is = The share of those passing who meet a pain that k of n have met; (0.6, 1.4) if nobody has counted.
report-formula-votes = h ~ Beta(c·h̄ + k, c·(1 − h̄) + n − k),  logit h̄ = mean of logit h(vote),  0.5 ≤ c ≤ 12
report-formula-votes-is = The share lost of those who meet it; k of n are counted outcomes.
report-formula-touchpoint = S(t) = 1 − r + r · Π(1 − E f · E h)
report-formula-touchpoint-is = The share that stays at a touchpoint which the share r of customers passes.
report-formula-index = Index = 100 · (1 − Π S(t))
report-formula-index-is = Over the touchpoints of a path; several paths are mixed by their weights.
report-formula-variance = Var = Π E S(t)² − S²,  S ~ Beta with this mean and variance
report-formula-variance-is = Its 10% and 90% quantiles are the interval; the probabilities of the bands come from the same distribution.
report-formula-points = points(i) = Index · Λ(t)/Λ · λ(i)/Σλ,  Λ(t) = −ln S(t),  λ(i) = −ln(1 − E f · E h)
report-formula-points-is = A pain's part of the index.
report-formula-recovered = kept(i) = 100 · (S without i − S)
report-formula-recovered-is = How many of 100 more stay if this pain alone is gone.
report-formula-tone = T = (P − N) / (P + U + N + 2)
report-formula-tone-is = The tone of positive, neutral and negative remarks, from −1 to +1.

## Glossary

report-glossary-lead = The words of this report, in the order in which they are needed.
report-term-index = Friction index
report-term-index-is = How many of 100 customers who start the journey meet friction strong enough to leave, defect or call for help.
report-term-interval = Interval
report-term-interval-is = The range in which the index lies with 80% certainty.
report-term-band = Band
report-term-band-is = A letter for a range of the index, from A (smooth) to E (impassable). “Possibly” names the next one where it is not certain.
report-term-points = Points
report-term-points-is = A pain's, touchpoint's or department's part of the index. All parts add up to it.
report-term-won = Customers kept
report-term-won-is = How many of 100 more would stay if one pain alone were gone. These do not add up: who is kept here may be lost there.
report-term-stage = Stage
report-term-stage-is = A part of the journey in which the customer wants one thing.
report-term-touchpoint = Touchpoint
report-term-touchpoint-is = One meeting of customer and company.
report-term-reach = Reach
report-term-reach-is = The share of customers still in the journey who pass a touchpoint.
report-term-pain = Pain point
report-term-pain-is = Friction at a touchpoint, strong enough to be written down.
report-term-severity = Severity
report-term-severity-is = How many of those who meet a pain are lost, as a vote from 1 (a trifle) to 5 (they leave).
report-term-frequency = Frequency
report-term-frequency-is = How many of those who pass a touchpoint meet a pain.
report-term-evidence = Evidence
report-term-evidence-is = What was heard, seen or counted, with its source. Counted is more than quoted, quoted more than assumed.
report-term-coverage = Coverage
report-term-coverage-is = The share of the index that comes from pain points somebody has counted.
report-term-assumption = Assumption
report-term-assumption-is = What nobody has checked yet. It is hatched wherever it stands.
report-term-moment = Moment of truth
report-term-moment-is = A touchpoint at which the journey is won or lost.
report-term-memory = Peak and end
report-term-memory-is = The strongest moment and the last one: what people remember of a journey.

## Where customers meet the company

report-meetings-lead = How customers speak of the company where they meet it, where they are handed on, and what there is for them after the purchase.
report-tonality = Tone by channel and department
report-tonality-lead = From −1, all bad, to +1, all good; the bar shows it from its middle. Grey where fewer than five remarks were counted.
report-column-department = Department
report-no-channel = No channel
report-contacts = { $count } contacts of 100 customers
report-contacts-short = { $count } contacts
report-remarks = { $count ->
    [0] nothing said
    [one] one remark
   *[other] { $count } remarks
}
report-channels-left-out = { $count ->
    [one] One channel with fewer contacts is left out.
   *[other] { $count } channels with fewer contacts are left out.
}
report-hand-offs = Hand-offs
report-hand-offs-lead = A customer is handed on { $all } times: the department changes { $owners } times, the channel { $channels } times. Pain points met right after a hand-off have { $points } points of the index.
report-column-hand-off = From → to
report-column-changes = What changes
report-column-per-hundred = Of 100 customers
report-change-both = department and channel
report-change-owner = department
report-change-channel = channel
report-breadth = After the purchase
report-breadth-is = A customer meets { $after } touchpoints after the purchase and { $before } up to it: { $ratio } to 1. Counted as equally reached there are { $hill } after it; departments that answer for them: { $departments }.

## Before and after

report-comparison-lead = This map beside “{ $title }”, of which it was made. Both are scored on the same scale.
report-contrast-better = The index goes from { $before } to { $after }: { $won } more of 100 customers stay. That it is lower is { $sure } sure.
report-contrast-worse = The index goes from { $before } to { $after }: { $won } more of 100 customers are lost. That it is higher is { $sure } sure.
report-before = Before
report-after = After
report-changes-count = { $count ->
    [0] Nothing on the map is different.
    [one] One thing on the map is different.
   *[other] { $count } things on the map are different.
} The pain points below cost something else than they did.
report-column-what = What happened
report-column-points-before = Points before
report-column-points-after = Points after
report-column-change = Change
report-change-new = new
report-change-gone = gone
report-change-changed = changed
report-change-by-others = because of others

## Journey checks

report-findings-lead = { $count ->
    [0] The checks found nothing.
    [one] The checks found one thing in the structure of this map.
   *[other] The checks found { $count } things in the structure of this map.
} { $open ->
    [0] All is decided.
    [one] One is not decided yet.
   *[other] { $open } are not decided yet.
} Findings never change the index; an accepted one becomes a pain point that does.
report-undecided = Not decided yet
report-column-rank-and-sure = No., in top 3
report-column-points-range = Points, range
report-most-sure = > 90%

report-more-ranks = and { $count } more

## Pictures

report-picture-alt = Picture
report-picture-none = No picture has been chosen here yet.
report-picture-gone = The picture is no longer in the workspace.
report-picture-broken = The picture cannot be shown: its file is damaged, or is no picture.
report-picture-huge = The picture cannot be shown: it has more than 50 million dots.
report-picture-of = Picture with “{ $title }”
report-portrait = Portrait: { $name }
report-attached = Attached: { $names }

## Who makes the journey

report-travellers = Who makes this journey
report-share = { $share } of customers
report-goals = Wants
report-needs = Needs
report-frustrations = Is annoyed by
report-prefers = Prefers
report-answers-within = An answer is expected within { $hours } h

## Money

report-period = { $period ->
    [week] in a week
    [quarter] in a quarter
    [year] in a year
   *[month] in a month
}
report-loss-customers = Of { $entering } customers who set out { report-period } that is { $customers } ({ $range }).
report-loss-money = Of { $entering } customers who set out { report-period } that is { $customers } ({ $range }); at { $value } each, { $money } ({ $low }–{ $high }).
report-millions = { $amount } million
report-billions = { $amount } billion
report-here-volume = How many customers set out, and what one is worth, the map's authors have said. Both are taken as exact; the range is that of the index alone.
report-money-note = Under the customers kept stands what they bring { report-period }, if as many set out as the map says and one is worth what it says.
report-sure-first = in first three: { $sure }

## What departments hand over

report-department-costliest = Costliest: { $pain }
report-department-counts = { $pains ->
    [one] One pain point
   *[other] { $pains } pain points
} · { $tasks ->
    [0] no task yet
    [one] one task
   *[other] { $tasks } tasks
}
report-department-gives = To whom it hands customers on
report-department-takes = From whom it takes customers over
report-column-other-department = With
