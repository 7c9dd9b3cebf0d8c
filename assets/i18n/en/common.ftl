### The words that stand on the screen and on paper alike: the field's own vocabulary.
### The value of an enumeration stands under its family and its word: lane-kind + painPoints = lane-kind-pain-points.

## Dates

# $day and $month are numbers, $year is text, so that it is not written as 2,026.
date-long = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## Kinds of record

kind-department = Department
kind-channel = Channel
kind-persona = Persona
kind-category = Category
kind-tag = Tag
kind-asset = File
kind-evidence = Evidence
kind-map = Map
kind-lane = Lane
kind-stage = Stage
kind-touchpoint = Touchpoint
kind-pain-point = Pain point
kind-opportunity = Opportunity
kind-delight = Moment of delight
kind-note = Note
kind-picture = Picture
kind-metric = Metric
kind-path = Path
kind-comment = Comment
kind-decision = Decision on a finding

# The kind within a sentence: what it is (nominative).
kind-name = { $kind ->
    [department] department
    [channel] channel
    [persona] persona
    [category] category
    [tag] tag
    [asset] file
    [evidence] evidence
    [map] map
    [lane] lane
    [stage] stage
    [touchpoint] touchpoint
    [painPoint] pain point
    [opportunity] opportunity
    [delight] moment of delight
    [note] note
    [picture] picture
    [metric] metric
    [path] path
    [comment] comment
    [decision] decision
   *[other] record
}
# The kind within a sentence: to what something is done (in Russian, genitive).
kind-object = { kind-name }
# So many of a kind.
kind-count = { $kind ->
    [department] { $count ->
        [one] { $count } department
       *[other] { $count } departments
    }
    [channel] { $count ->
        [one] { $count } channel
       *[other] { $count } channels
    }
    [persona] { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
    [category] { $count ->
        [one] { $count } category
       *[other] { $count } categories
    }
    [tag] { $count ->
        [one] { $count } tag
       *[other] { $count } tags
    }
    [asset] { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
    [evidence] { $count ->
        [one] { $count } piece of evidence
       *[other] { $count } pieces of evidence
    }
    [map] { $count ->
        [one] { $count } map
       *[other] { $count } maps
    }
    [lane] { $count ->
        [one] { $count } lane
       *[other] { $count } lanes
    }
    [stage] { $count ->
        [one] { $count } stage
       *[other] { $count } stages
    }
    [touchpoint] { $count ->
        [one] { $count } touchpoint
       *[other] { $count } touchpoints
    }
    [painPoint] { $count ->
        [one] { $count } pain point
       *[other] { $count } pain points
    }
    [opportunity] { $count ->
        [one] { $count } opportunity
       *[other] { $count } opportunities
    }
    [delight] { $count ->
        [one] { $count } moment of delight
       *[other] { $count } moments of delight
    }
    [note] { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
    [picture] { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    }
    [metric] { $count ->
        [one] { $count } metric
       *[other] { $count } metrics
    }
    [path] { $count ->
        [one] { $count } path
       *[other] { $count } paths
    }
    [comment] { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
    [decision] { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    }
   *[other] { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
}

## Counted things

count-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
count-days = { $count ->
    [one] { $count } person-day
   *[other] { $count } person-days
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
count-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
count-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
count-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
count-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
# k of n observed.
count-k-of-n = { $k } of { $n }

## The map

map-kind-as-is = As is
map-kind-to-be = To be

map-status-draft = Draft
map-status-in-review = In review
map-status-approved = Approved

period-week = Week
period-month = Month
period-quarter = Quarter
period-year = Year

profile-lenient = Lenient
profile-standard = Standard
profile-strict = Strict

language-en = English
language-ru = Русский

phase-before = Before the purchase
phase-buy = Purchase
phase-use = Use
phase-after = After use

lane-kind-touchpoints = Touchpoints
lane-kind-actions = Customer actions
lane-kind-thoughts = Thoughts
lane-kind-channels = Channels
lane-kind-emotions = Emotions
lane-kind-pain-points = Pain points
lane-kind-opportunities = Opportunities
lane-kind-departments = Departments
lane-kind-evidence = Evidence
lane-kind-metrics = Metrics
lane-kind-backstage = Backstage
lane-kind-delight = Delight
lane-kind-notes = Notes
lane-kind-pictures = Pictures

better-up = More is better
better-down = Less is better

parking-lot = Parking lot
moment-of-truth = Moment of truth
nobody = Nobody

## Touchpoints

touchpoint-kind-step = Step
touchpoint-kind-offer = Extra offer
touchpoint-kind-wait = Waiting
touchpoint-kind-repeat = Repeat purchase
touchpoint-kind-exit = Leaving

ask-kind-payment = Payment
ask-kind-personal-data = Personal data
ask-kind-registration = Registration
ask-kind-contract = Contract
ask-kind-install = Installation
ask-kind-call = Call
ask-kind-form = Form
ask-kind-time = Time
ask-kind-order = Order
ask-kind-visit = Visit
ask-kind-document = Document
ask-kind-other = Other

# What the customer must do.
ask-to-payment = pay
ask-to-personal-data = hand over personal data
ask-to-registration = register
ask-to-contract = accept a contract
ask-to-install = install something
ask-to-call = call
ask-to-form = fill in a form
ask-to-time = wait
ask-to-order = place the order
ask-to-visit = come in person
ask-to-document = show a document
ask-to-other = do something

give-kind-see-offer = The offer
give-kind-see-price = The price
give-kind-try = A trial
give-kind-terms = The terms
give-kind-status = The status
give-kind-answer = An answer
give-kind-product = The product
give-kind-confirmation = A confirmation
give-kind-cancel-rule = How to cancel
give-kind-other = Other

# What the customer can do then.
give-to-see-offer = see the offer
give-to-see-price = see the price
give-to-try = try it
give-to-terms = read the terms
give-to-status = see where things stand
give-to-answer = get an answer
give-to-product = get the product
give-to-confirmation = get a confirmation
give-to-cancel-rule = see how to cancel
give-to-other = get something

channel-kind-web = Web site
channel-kind-app = App
channel-kind-store = Store
channel-kind-phone = Phone
channel-kind-email = E-mail
channel-kind-push = Push notice
channel-kind-messenger = Messenger
channel-kind-social = Social network
channel-kind-courier = Courier
channel-kind-paper = Paper
channel-kind-person = In person
channel-kind-other = Other

emotion-minus-2 = Very bad
emotion-minus-1 = Bad
emotion-0 = Neutral
emotion-plus-1 = Good
emotion-plus-2 = Very good

tone-positive = Positive
tone-neutral = Neutral
tone-negative = Negative

## Pain points and opportunities

severity-1 = A trifle
severity-2 = Annoying
severity-3 = Gets in the way
severity-4 = Many give up
severity-5 = They leave

frequency-unknown = Not known
frequency-counted = Counted
frequency-share = Share, roughly
frequency-known = Share, exactly
frequency-word = In words

frequency-word-few = Few
frequency-word-some = Some
frequency-word-most = Most
frequency-word-almost-all = Almost all

pain-status-open = Open
pain-status-acknowledged = Acknowledged
pain-status-in-work = In work
pain-status-fixed = Fixed
pain-status-will-not-fix = Will not fix

opportunity-status-idea = Idea
opportunity-status-planned = Planned
opportunity-status-in-work = In work
opportunity-status-done = Done
opportunity-status-rejected = Rejected

evidence-kind-quote = Quote
evidence-kind-observation = Observation
evidence-kind-interview = Interview
evidence-kind-survey = Survey
evidence-kind-review = Review
evidence-kind-ticket = Ticket
evidence-kind-metric = Metric
evidence-kind-analytics = Analytics
evidence-kind-workshop = Workshop
evidence-kind-assumption = Assumption

## The journey checks

verdict-accepted = Accepted
verdict-dismissed = Dismissed
verdict-postponed = Postponed

check-level-info = Worth knowing
check-level-minor = Minor
check-level-major = Major
check-level-critical = Critical

## The friction index

friction-index = Friction index
band-a = Smooth
band-b = Minor friction
band-c = Noticeable friction
band-d = Heavy friction
band-e = Blocked

## History: what was done, as it stands in the list and beside "Undo"

# One record that has a title, one that has none, several.
did-add = Add { kind-object } “{ $title }”
did-add-untitled = Add { kind-object }
did-add-many = Add { kind-count }
did-change = Change { kind-object } “{ $title }”
did-change-untitled = Change { kind-object }
did-change-many = Change { kind-count }
did-move = Move { kind-object } “{ $title }”
did-move-untitled = Move { kind-object }
did-move-many = Move { kind-count }
did-remove = Remove { kind-object } “{ $title }”
did-remove-untitled = Remove { kind-object }
did-remove-many = Remove { kind-count }
did-duplicate = Duplicate { kind-object } “{ $title }”
did-duplicate-untitled = Duplicate { kind-object }
did-duplicate-many = Duplicate { kind-count }
did-merge = Merge into { kind-object } “{ $title }”
did-merge-untitled = Merge { kind-object }
did-merge-many = Merge { kind-count }
did-split = Split { kind-object } “{ $title }”
did-split-untitled = Split { kind-object }
did-split-many = Split { kind-count }

# Why: $label is one of the labels above.
cause-edit = { $label }
cause-create = Map created
cause-undo = Undone: { $label }
cause-redo = Redone: { $label }
cause-repair = Mended on opening
cause-restore = Snapshot restored
cause-follow = Followed the library: { $label }

# What an undo left as it is.
kept-gone = “{ $title }” is gone already.
kept-changed = “{ $title }” was kept: somebody has worked on it since.
kept-field = “{ $title }”: the { field-name } was kept, somebody has changed it since.
kept-parked = “{ $title }” went to the parking lot: its place is gone.

## The window, when a workspace cannot be opened

open-another-workspace = Open another…
quit = Quit

## The report: its parts, paper and colours

report-part-cover = Cover
report-part-cover-note = Title, scenario, personas, date and version
report-part-contents = Contents
report-part-contents-note = What stands on which page
report-part-summary = Summary
report-part-summary-note = One page that is enough to decide
report-part-poster = The whole journey
report-part-poster-note = The map as a poster, nothing left out
report-part-stages = Stage by stage
report-part-stages-note = Goals, measures, pain points with quotes, opportunities
report-part-friction = Friction, ranked
report-part-friction-note = Every pain point with its cost, certainty and owner
report-part-departments = Departments
report-part-departments-note = A page for each, to be handed out alone
report-part-meetings = Where customers meet the company
report-part-meetings-note = Tone by channel and department, hand-offs, breadth
report-part-priorities = Effort and gain
report-part-priorities-note = What is worth its work
report-part-comparison = Before and after
report-part-comparison-note = This map beside the one it is compared with
report-part-findings = Journey checks
report-part-findings-note = What the rules found, and what was decided
report-part-evidence = Evidence
report-part-evidence-note = Every source with its date, method and count
report-part-method = Method and assumptions
report-part-method-note = How the figures are made
report-part-glossary = Glossary
report-part-glossary-note = What the words mean

paper-a4 = A4
paper-a3 = A3
paper-letter = Letter
paper-tabloid = Tabloid
poster-form-whole = As large as it needs
poster-form-sheet = One sheet, up to A0
poster-form-tiled-a4 = A4 pages to glue together
poster-form-tiled-a3 = A3 pages to glue together
palette-colour = Colour
palette-grey = Safe in grey
palette-patterns = Black and white, patterns
palette-ink-saving = Saves ink
