### What the command line says.

cli-map = Map
cli-index = Index
cli-id = Id
cli-pain = Pain point
cli-touchpoint = Touchpoint
cli-department = Department
cli-nobody = nobody
cli-points = Points
cli-recovered = Won back
cli-ranges = ({ $low }–{ $high }; { $lenient }–{ $strict } on a milder or harsher scale).
cli-band = Band { $band }: { $name }.
cli-band-possibly = Band { $band }: { $name } (possibly { $possibly }).
cli-coverage = { $share } % of it rests on counts, metrics or outcomes.
cli-beside = If at each touchpoint the same people suffer everything, { $same } of 100; if each pain hits others, { $different }. An average touchpoint loses { $density }. Scale: { $profile }.
cli-check-open =
    { $count ->
        [0] Nothing is left to decide.
        [one] One finding is left to decide.
       *[other] { $count } findings are left to decide.
    }
cli-check-decided =
    { $count ->
        [one] One finding is decided; --all shows it too.
       *[other] { $count } findings are decided; --all shows them too.
    }
cli-interval = 80 %
cli-per-day = Per day
cli-rank = First 3
cli-grade-head = Rests on
cli-grade = { $grade ->
    [judged] judgement
    [quoted] quotes
    [counted] counts
    [measured] outcomes
   *[assumed] nothing
}
cli-percent = { $share } %
cli-more-than = > { $share } %
cli-stage = Stage
cli-channel = Channel
cli-category = Category
cli-persona = Persona
cli-share = Share
cli-money-head = Money
cli-no-stage = no stage
cli-no-channel = no channel
cli-no-category = no category
cli-no-persona = no persona
cli-what-if = As things are, { $now } of 100 are lost; this way it would be { $won } fewer.
cli-customers = { $customers } customers { cli-period } ({ $span }), if { $entering } start.
cli-money =
    { $customers } customers ({ $span }) and { $money } { $currency } ({ $moneyspan }) { cli-period }, if { $entering } start and one is worth { $worth } { $currency }.
cli-period = { $period ->
    [week] a week
    [quarter] a quarter
    [year] a year
   *[month] a month
}
cli-ask = What to ask next
cli-ask-frequency = How many meet “{ $title }”? The interval would shrink by { $share } %.
cli-ask-severity = How many are lost by “{ $title }”? The interval would shrink by { $share } %.
cli-compared = { $title }: { $index } of 100 ({ $low }–{ $high }), band { $band }.
cli-fewer-lost = { $won } fewer of 100 are lost. How sure it is that this is really better: { $sure }.
cli-more-lost = { $won } more of 100 are lost. How sure it is that this is really worse: { $sure }.
cli-before = Before
cli-after = After
cli-became = Became
cli-pain-gone = gone
cli-pain-new = new
cli-pain-changed = changed
cli-pain-same = the same
cli-kept =
    { $count ->
        [one] One thing was left as it is, because somebody else has changed it since.
       *[other] { $count } things were left as they are, because somebody else has changed them since.
    }
cli-missing-glyphs = No font has these letters; they are printed as their codes: { $letters }
cli-healthy =
    All is well: { $documents ->
        [one] one document
       *[other] { $documents } documents
    }, { $records ->
        [one] one record
       *[other] { $records } records
    }.
cli-unwell =
    Something is wrong; the lines above say what. Looked at { $documents ->
        [one] one document
       *[other] { $documents } documents
    }, { $records ->
        [one] one record
       *[other] { $records } records
    }.
cli-serving = Open this address in a browser on this machine. Ctrl+C ends it.
cli-no-pages = This program was built without its pages; cargo xtask setup builds them. Requests are answered all the same.
