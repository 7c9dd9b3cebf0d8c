### The friction panel, the heat on the map, money and the method.

## The panel

friction-panel = Friction
friction-page-summary = Summary
friction-page-pains = Pains
friction-page-what-if = What if
friction-page-journey = Journey
friction-page-findings = Findings
friction-wide = The panel across the whole screen
friction-method = How it is worked out
friction-why = why?
friction-why-of = Why: { $of }
friction-show = Show
friction-not-on-map = That is not shown on the map.
friction-more = Show more ({ $count })
friction-span = { $low }–{"\u2060"}{ $high }
friction-percent = { $value } %

## Heat on the map

friction-heat = Friction on the map: on or off
friction-heat-on = Friction is shown on the map
friction-heat-off = Friction is not shown on the map

## Summary

friction-ranges = ({ $low }–{"\u2060"}{ $high }; { $lenient }–{"\u2060"}{ $strict } on a milder or harsher scale).
friction-dearest = { $share } of it comes from “{ $title }”.
friction-whose = { $owner ->
    [nobody] Nobody owns { $share } of it.
    [all] All of it belongs to “{ $title }”.
   *[most] “{ $title }” has the largest part, { $share }.
}
friction-icons = { $isSure ->
    [yes] Of 100 figures { $lost } are marked as lost.
   *[no] Of 100 figures { $lost } are marked as lost; it may be up to { $most }.
}
friction-icon-lost = { $count } lost
friction-icon-maybe = up to { $count } more
friction-icon-stays = { $count } stay
friction-scale = The scale of loss
friction-scale-own = the map’s own scale
friction-scale-other = only to look; the map’s own is: { $profile }
friction-interval = Interval
friction-interval-is = With 80 % probability: { $span }
friction-scales = Milder and harsher scale
friction-scales-are = { $lenient } on the lenient scale, { $strict } on the strict one
friction-overlap = Whom it hits
friction-overlap-is = { $span }, depending on whether the same people suffer everything
friction-coverage = What it rests on
friction-coverage-is = { $share } of it rests on counts or outcomes
friction-density = Density
friction-density-is = An average touchpoint loses { $density } of 100
friction-why-index = Where the number comes from
friction-why-index-how = Each touchpoint lets most customers through and loses some. What all of them lose together is the index.
friction-come = Arrive
friction-lost = Lost
friction-together = Together
friction-formula-index = Of all who start, { $S } stay: the product of what each touchpoint lets through. Index = 100 × (1 − { $S }) = { $index }.
friction-why-interval = How often a pain is met and whom it drives away is known only as well as it was observed. The interval holds all of that; more observations make it narrower. How probable each band is:
friction-formula-interval = The share who stay is Beta({ $a }; { $b }); the index has a standard deviation of { $sd }.
friction-why-scales = How many people a pain of a given severity drives away is a convention with published anchors. The lenient scale halves the odds, the strict one doubles them. Figures on different scales must not be compared.
friction-formula-scales = Odds of loss × 1/2 → { $lenient }; × 1 → { $index }; × 2 → { $strict }. Odds are the share lost over the share that stays.
friction-why-overlap = At a touchpoint with several pains the same customers may suffer all of them, or each pain may hit others. The index lies between the two; it takes the pains as independent.
friction-formula-overlap = At each touchpoint only the worst pain counts → { $same }; as independent → { $index }; all shares added up → { $different }.
friction-why-coverage = Counted, measured or observed to the end. The rest, { $debt }, is judgement: votes, words, quotes. Do not decide on the number before the greater part is counted.
friction-formula-coverage = Points of pains that were counted or measured / index = { $share }.
friction-why-density = For comparing maps of different length: a customer’s way through this one has { $length } touchpoints, on average over its paths.
friction-formula-density = 100 × (1 − { $S } to the power of 1/{ $length }) = { $density }.

## Money

friction-a-week = a week
friction-a-month = a month
friction-a-quarter = a quarter
friction-a-year = a year
friction-loss = What it costs
friction-loss-customers = Customers lost { $period }
friction-loss-money = Money lost { $period }
friction-money = { $money } { $period } ({ $span })
friction-a-period = { $customers } customers
friction-customers-lost = { $customers } customers ({ $span })
friction-assumes = Assumes { $entering } customers { $period }, each worth { $value }. Both figures are yours.
friction-assumes-volume = Assumes { $entering } customers { $period }. What one is worth is not said: set it in the details of the map.
friction-why-money = Customers who start, times the share who are lost, times what one is worth. The interval is that of the index; the two assumptions are taken as exact. Change them in the details of the map.
friction-formula-money = { $entering } × index / 100 = { $customers } customers; × { $value } = { $money }.
friction-formula-part-money = { $hasMoney ->
    [yes] { $points } / 100 × { $entering } = { $customers } customers; × { $value } = { $money }.
   *[no] { $points } / 100 × { $entering } = { $customers } customers.
}
friction-no-volume = How many customers start in a period is not said yet. Set it in the details of the map, with what one is worth, and the loss is told here in customers and money.

## Beside another map

friction-other = Beside another map
friction-other-which = Compare with
friction-other-none = There is no other map in this workspace to compare with.
friction-other-fewer = Here { $count } of 100 customers fewer are lost than in “{ $title }”.
friction-other-more = Here { $count } of 100 customers more are lost than in “{ $title }”.
friction-other-same = Here as many customers are lost as in “{ $title }”.
friction-other-sure = { $how ->
    [most] The difference is most likely real: { $share }.
    [likely] The difference is probably real: { $share }.
   *[open] The difference may be chance: that it is real is { $share } probable.
}
friction-other-scale = Both are scored on this map’s own scale of loss: { $profile }.
friction-other-scale-own = “{ $title }” has another one of its own ({ $profile }), on which its figure is not this one.
friction-other-scale-above = The scale that is looked at above ({ $profile }) does not count here.
friction-why-other = The difference is that of the indices before they are rounded. How probable it is that the one is really lower follows from both intervals, as if what is known of one map had nothing to do with what is known of the other. Points are each pain’s part of the index of its map; a pain is in both if one map was made of the other. Pains that cost the same in both are not listed.
friction-formula-other = Shares who stay: there Beta({ $a }; { $b }), here Beta({ $c }; { $d }). That a draw of the one is above a draw of the other has this probability.
friction-other-makes = What makes it, in points
friction-other-there = There
friction-other-here = Here
friction-other-sort = { $sort ->
    [here] Only here ({ $count })
    [there] Only there ({ $count })
   *[both] In both, with other points ({ $count })
}

## Where it comes from

friction-sources = Where it comes from
friction-sources-by = Split by
friction-by-stages = Stages
friction-by-touchpoints = Touchpoints
friction-by-departments = Departments
friction-by-channels = Channels
friction-by-categories = Categories
friction-by-personas = Personas
friction-no-channel = No channel
friction-no-category = No category
friction-no-persona = No persona
friction-between = interval { $span }
friction-points = Points
friction-adds-up = The parts add up to the index, { $index }.
friction-why-points = The index is shared out in proportion to friction: first among the touchpoints, then among the pains of each. So the parts always add up, in whatever order they are taken.
friction-shared-stages = A stage has the points of its touchpoints.
friction-shared-touchpoints = A touchpoint has the points of its pains.
friction-shared-departments = Owners share a pain by their weights; without owners it belongs to the touchpoint’s department; without that, to nobody.
friction-shared-channels = The channels of a touchpoint share its pains equally.
friction-shared-categories = A pain has one category, or none.
friction-shared-personas = The personas of whom a pain’s evidence speaks share it; if it speaks of none, those of the map, by their shares.
friction-formula-points = Points = { $index } × friction of the part / { $friction }, where friction is −ln of what is let through.
friction-part = Its part
friction-formula-share = { $points } / { $index } = { $share } of the index.

## Pains

friction-ranking = What costs most
friction-no-pains = No pain has been written down yet.
friction-recovers = Without it { $count } more of 100 would stay ({ $span })
friction-no-effort = effort unknown
friction-grade-assumed = Assumed
friction-grade-judged = Judged
friction-grade-quoted = Quoted
friction-grade-counted = Counted
friction-grade-measured = Measured
friction-stability = among the first { $top }: { $share }
friction-term-reach = Pass the touchpoint
friction-term-frequency = Of those, meet it
friction-term-hazard = Of those, are lost
friction-term-lost = So it costs, of all who pass
friction-term-points = Its part of the index
friction-term-recovered = Customers of 100 won without it
friction-term-priority = Customers of 100 won per person-day
friction-term-priority-money = Money won per person-day
friction-term-stability = In { $share } of the draws of what is unknown it is among the { $top } dearest.
friction-formula-pain = { $f } × { $h } → { $mu }; −ln(1 − { $mu }) = { $lambda } is its friction.
friction-formula-recovered = Won without it: the index as it is, less the index worked out anew without this pain.
friction-debt = What is only assumed
friction-debt-is = { $share } of the index rests on nothing that was counted
friction-why-debt = The share of the friction whose pains have no count, no metric and no observed outcome. Each such pain is drawn from the scale’s own expectation, which may be wrong for you.
friction-formula-debt = All less what was counted or measured: 100 % − { $share } = { $debt }.
friction-ask-next = What to ask next
friction-ask-frequency = How many customers meet “{ $title }”?
friction-ask-severity = How many of those who meet “{ $title }” leave or call?
friction-narrows = makes the interval { $share } narrower
friction-why-narrows = The interval is worked out twice: as it is, and as if it were known exactly what this pain costs. What is asked first is what narrows it most.
friction-formula-narrows = Standard deviation of the index: now { $sd }, then { $left }; narrower by { $share }.

## What if

friction-what-if = What if?
friction-what-if-how = Switch on what would be done: index and money follow at once. Nothing on the map changes.
friction-what-if-index = From { $before } to { $after } of 100
friction-what-if-won = { $count ->
    [one] { $count } more of 100 stays
   *[other] { $count } more of 100 stay
}
friction-what-if-money = lost: { $before } → { $after }
friction-what-if-clear = All off
friction-why-what-if = The map is scored anew without the pains that are switched off; of the pains that an opportunity answers, the share it should remove is taken out, or all of them if no share is said. Several fixes together win less than the sum of each alone: a customer can be kept only once.
friction-formula-what-if = { $before } − { $after } = { $won } of 100.
friction-answered = Taken out of it
friction-answers-nothing = It answers no pain yet, so it wins nothing.
friction-switches = Pains and opportunities
friction-suppose-gone = Suppose it were gone: { $title }
friction-suppose-done = Suppose it were done: { $title }
friction-wins = wins { $count }
friction-days = Days
friction-matrix = Effort and what it wins
friction-matrix-how = Upper left: much for little. Drag a mark across, or use the arrow keys on it, to set its effort. Circles are pains, squares are opportunities; the numbers are those of the list.
friction-matrix-up = ↑ customers of 100 won
friction-matrix-along = person-days →
friction-matrix-unknown = unknown
friction-matrix-point = { $effort }; wins { $count } of 100

## Journey

friction-funnel = Where customers are lost
friction-funnel-how = Of 100 who start, in the order of the journey.
friction-funnel-order = These figures depend on the order; points do not.
friction-arrive = { $count } arrive
friction-calibrated = counted
friction-why-funnel = Who is lost early cannot be lost later. So the same pain costs fewer customers the later it comes. Where the loss itself was counted, the pains are made to add up to it.
friction-formula-funnel = Lost here = arrived × share lost here; together { $index }.
friction-why-arrive = Who arrives are those of 100 who start, less all who were lost before; on a map with several paths, only those whose path leads here.
friction-why-nobody-lost = Nobody is lost here: no pain that costs anything stands here, or nobody comes.
friction-why-calibrated = The loss was counted here, and the pains were made to add up to it.
friction-step-come = Arrive, of 100 who start
friction-step-pass = Of those, pass through it
friction-step-pain = Of those, lost to: { $title }
friction-step-together = Of those, lost to all of it together
friction-step-lost = Lost here, of 100 who start
friction-formula-step = { $before } × { $reach } × { $share } = { $lost }. Together: 1 − the product of what each pain lets through.
friction-tonality = What customers say
friction-tonality-how = Tone from −1 to +1 by channel and department, with contacts of 100 customers. Dashed: fewer than five remarks.
friction-no-tones = No contacts with a channel and a department yet.
friction-tone-of = { $channel } × { $department }
friction-tone-counts = { $positive } positive, { $neutral } neutral, { $negative } negative remarks.
friction-tone-few = Too few to rely on.
friction-formula-tone = Tone = ({ $positive } − { $negative }) / ({ $all } + 2) = { $tone }: positive less negative, over all and two more, so that few remarks say little. Standard deviation { $sd }.
friction-contacts = Contacts
friction-contacts-of = Contacts: { $name }
friction-meeting-pass = Pass
friction-meeting-visits = Visits
friction-meeting-channels = Channels
friction-formula-contacts = Contacts of 100 customers = 100 × share who pass × visits / channels that share the touchpoint.
friction-hand-offs = Hand-offs
friction-hand-offs-are = Hand-offs per customer: { $count }; points of the index right after them: { $points }
friction-why-hand-offs = Along the way, on average: changes of owner { $owners }, changes of channel { $channels }; where both change at once, it is one hand-off. A pain counts here if its touchpoint has just taken over.
friction-formula-hand-offs = Points of the pains at touchpoints that take over, by how many come from elsewhere: { $points }.
friction-hand-off = { $from } → { $to }
friction-hand-off-both = department and channel change
friction-hand-off-owner = department changes
friction-hand-off-channel = channel changes
friction-hand-off-points = points: { $points }
friction-hand-off-often = Go this way, times per customer
friction-hand-off-all = Come to the second from anywhere, times per customer
friction-hand-off-whole = Points of the pains there
friction-formula-hand-off = { $whole } × { $often } / { $passing } = { $points }.
friction-breadth = After the purchase
friction-breadth-none = There is nothing before the purchase to compare with.
friction-breadth-is = { $departments ->
    [one] After the purchase the journey is { $ratio } as broad as before it; { $departments } department works there
   *[other] After the purchase the journey is { $ratio } as broad as before it; { $departments } departments work there
}
friction-why-breadth = A customer meets { $after } touchpoints after the purchase and { $before } up to it.
friction-formula-breadth = Those after it are as varied as { $hill } that everybody visits equally often: exp of the entropy of their reach.
friction-memory = What is remembered
friction-memory-is = Remembered at { $memory }; felt on average at { $mean }
friction-why-memory = People remember the strongest moment ({ $peak }) and the end ({ $end }); the memory is the mean of the two. It never changes the index.
friction-memory-sum = Memory
friction-memory-peak = Peak
friction-memory-end = End
friction-formula-memory = The mean of { $peak } and { $end } is { $memory }.

## Findings

friction-findings-how = What the structure of the map gives away, although nobody has written it down. A finding changes nothing by itself: accept it, and it becomes a pain; dismiss it, and say why.
friction-no-findings = Nothing asks for a decision.
friction-findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
friction-and-more = and { $count } more
friction-fix = What helps:
friction-caution = False alarms: { $caution }
friction-accept = Accept as a pain
friction-dismiss = Dismiss…
friction-postpone = Later
friction-reason = Why is it no pain here?
friction-dismiss-now = Dismiss
friction-keep = Cancel
friction-said-accepted = Now a pain on the map: { $title }
friction-said-dismissed = Dismissed: { $title }
friction-said-postponed = For later: { $title }
friction-decided = Decided
friction-bygone = Decided, and no longer found
friction-verdict-accepted = Accepted by { $author } on { $date }.
friction-verdict-dismissed = Dismissed by { $author } on { $date }:
friction-verdict-postponed = Put off by { $author } on { $date }.
friction-show-pain = Show the pain
friction-reopen = Take back

## The method

method-part-page = On one page
method-part-appendix = Appendix
method-part-rules = Checks
method-lead = The friction index says how many of 100 customers who start the journey meet friction strong enough that they leave, go elsewhere or have to call for help.
method-here = For this map: { $index }, with 80 % probability between { $low } and { $high }.
method-what = What goes in
method-what-text = For every pain: how many customers come by, how many of them meet it, and how many of those it drives away. How severe it is, people vote, from 1 to 5; how often, they count, estimate or say in a word. What was observed replaces what was judged.
method-bands = How it is graded
method-band-to = from { $from } to under { $to }
method-band-from = from { $from }
method-sure = How sure it is
method-sure-text = Beside the number stand its interval, a milder and a harsher scale, and the share that rests on counts. A map made of opinions has a wide interval. The list of what to ask next says what would narrow it most.
method-whose = Whose it is
method-whose-text = The index is shared out over pains without a remainder, and so over stages, departments, channels and categories. What nobody owns is shown as nobody’s.
method-change = What would change it
method-change-text = Taking a pain out of the sum says how many customers would stay. With its effort this gives an order of work; with volume and value, money. Several fixes together win less than the sum of each alone.
method-not = What it is not
method-not-text = Emotions and delight never change the number: joy elsewhere does not bring back who has left. The checks do not change it either. Figures on different scales, and maps made mostly of assumptions, must not be compared.
method-appendix-lead = All figures have closed forms; only the stability of ranks is drawn, with a fixed seed. The tables below are those that the program computes with.
method-hazards = Severity and loss
method-hazards-text = The share lost of those who meet a pain of that severity. A convention, anchored in published figures for minor and major problems, solved and unsolved (TARP), and for a single bad experience (PwC 2018). A profile multiplies the odds by the factor beside its name.
method-frequency = Frequency
method-frequency-text = A Beta distribution. A count of k of n adds k and n − k to what is believed when nothing is known; a percentage without its n counts as n = 10; a known share has no variance. Quotes without a denominator change the grade of the evidence, never the frequency. A share g of visits over m visits is 1 − (1 − g)^m of customers.
method-said = Said
method-believed = Taken as
method-mean = Mean
method-votes = Votes
method-votes-text = Votes are averaged in log-odds, since a plain mean of shares is biased upward by disagreement. A vote is worth { $worth } customers, votes alone at most { $most }. Of n people who met it, k observed to be lost are added as counts.
method-index = Index
method-index-text = Pains at a touchpoint are taken as independent, with overlap bounds beside the number. r is the share of those still in the journey who pass the touchpoint. Alternative paths are weighted.
method-interval = Interval
method-interval-text = The first two moments of the share who stay are exact; a Beta distribution with them gives the 80 % interval (its 10 % and 90 % quantiles) and the probability of each band. A band less probable than 60 % is printed with the next one.
method-points = Points
method-points-text = Friction adds up on the scale of −ln. Points divide the index in that proportion, so they add up exactly and do not depend on the order of the journey.
method-points-of = points
method-stability = Stability of ranks
method-stability-text = { $draws } seeded draws of frequency and severity say how often a pain is among the dearest. No more than { $most } is ever claimed.
method-calibration = Calibration
method-calibration-text = Where a touchpoint’s loss L was counted, its pains are scaled so that together they lose exactly that, each keeping its proportion. Shares of reasons given by those who left are weights proportional to −ln(1 − share), not frequencies.
method-tone = Tone
method-tone-text = Positive, neutral and negative remarks, with one imagined remark on either side; fewer than five are greyed.
method-limits = Limits
method-limits-text = Independence of pains and of touchpoints is an assumption. The hazard table is a convention: with no counts the interval is only as good as it. Rank, order of magnitude and what is unknown are what the number is for; its second digit is not.
method-rules-text = { $count ->
    [one] { $count } rule looks at the structure of the map.
   *[other] { $count } rules look at the structure of the map. They never change the score, and each can be wrong: what may be wrong stands beside it.
}
