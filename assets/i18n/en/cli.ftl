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
cli-score =
    About { $index } of 100 customers meet friction strong enough to make them leave or call
    ({ $low }–{ $high }; { $lenient }–{ $strict } on a milder or harsher scale).
cli-band = Band { $band }.
cli-band-possibly = Band { $band } (possibly { $possibly }).
cli-coverage = { $share } % of it rests on counts, metrics or outcomes.
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
