### What went wrong, and what to do about it: one sentence or two to a code, as `error-` and the code.
### All arguments are text: $kind is a kind of record (painPoint), $field a field as in its JSON, $rule a rule of the limits,
### $path a file, $where a place within an imported file, $line and $column are counted from 1.

# A field within a sentence.
field-name = { $field ->
    [name] name
    [title] title
    [text] text
    [caption] caption
    [code] short name
    [color] colour
    [contact] contact
    [kind] kind
    [icon] icon
    [segment] segment
    [share] share
    [summary] summary
    [goals] goals
    [needs] needs
    [frustrations] frustrations
    [quote] quote
    [picture] picture
    [pictureText] what the picture shows
    [channels] channels
    [responseHours] expected response time
    [key] key
    [en] English word
    [ru] Russian word
    [sha256] checksum
    [mediaType] file type
    [size] size
    [source] source
    [url] link
    [participant] participant
    [persona] persona
    [channel] channel
    [date] date
    [method] method
    [count] count
    [tone] tone
    [tags] tags
    [attachments] attachments
    [supersedes] what it corrects
    [origin] what it was copied from
    [dots] dots
    [scenario] scenario
    [baseline] baseline map
    [report] report
    [status] status
    [personas] personas
    [entryVolume] customers per month
    [period] period
    [customerValue] value of a customer
    [currency] currency
    [profile] friction scale
    [language] language
    [goal] goal
    [phase] phase
    [entered] customers who entered
    [listening] how customers are heard
    [hidden] hidden
    [height] height
    [asset] file
    [unit] unit
    [better] which way is better
    [target] target
    [values] values
    [weight] weight
    [steps] steps
    [on] subject
    [author] author
    [time] time
    [resolved] resolved
    [description] description
    [action] action
    [thought] thought
    [job] job
    [owner] owner
    [supporting] supporting departments
    [asks] what is asked
    [gives] what is given
    [passes] what is passed on
    [warm] warm hand-off
    [uses] data used
    [emotion] emotion
    [personaEmotions] emotions of personas
    [persona_emotions] emotions of personas
    [reach] reach
    [lost] customers lost
    [visits] visits
    [minutes] duration
    [momentOfTruth] moment of truth
    [backstage] backstage systems
    [evidence] evidence
    [tones] tones of remarks
    [category] category
    [votes] severity votes
    [frequency] frequency
    [perVisit] share of visits
    [reason] share who named it
    [outcomes] outcomes
    [owners] owners
    [effort] effort
    [hypothesis] hypothesis
    [pains] pain points
    [reduction] expected reduction
    [due] due date
    [result] result
    [rule] rule
    [about] what it is about
    [datum] datum
    [department] department
    [verdict] decision
    [reason] reason
    [pain] pain point it became
    [value] figure
    [staff] said by staff
   *[other] { $field }
}
# What a field must be.
rule-name = { $rule ->
    [text] a text of at most 100,000 characters
    [list] a list of at most 20,000 items
    [control] a text without control characters
    [share] a share from 0 to 100 %
    [amount] a number from 0 to a trillion
    [above-zero] a number above zero
    [vote] a whole number from 1 to 5
    [emotion] a whole number from -2 to +2
    [tone] -1, 0 or +1
    [count] a count that is not larger than its total
    [finite] a finite number
   *[other] within its bounds
}

## Edits

error-record-gone = What you wanted to change is no longer here. Somebody has removed it; undo may bring it back.
error-id-taken = A new { kind-name } came with an id that is already in use. Add it again without an id.
error-wrong-document = The { kind-name } does not belong here. Map records go into a map, shared ones into the library.
error-wrong-place = The { kind-name } cannot stand there. Choose another place for it.
error-no-field = The { kind-name } has no field “{ field-name }” that could be set this way.
error-wrong-type = The field “{ field-name }” was given a value of the wrong type, so nothing was changed.
error-out-of-bounds = The field “{ field-name }” must be { rule-name }. Nothing was changed.
error-no-such-reference = The field “{ field-name }” names a record that is not here. Choose another one.
error-fixed-record = The { kind-name } cannot be changed this way. Evidence is corrected by a new piece that replaces it; a map is removed in the gallery.
error-too-many-records = The map has reached its limit of 200,000 records. Split it into two maps.
error-conflict = Somebody else has changed the field “{ field-name }” meanwhile. Your text is kept here: compare and save again.
error-stale = The map has moved on since you opened it. It has been read anew; please repeat your change.
error-nothing-to-undo = There is nothing of yours to undo.
error-nothing-to-redo = There is nothing to redo.

## Maps and what belongs to them

error-in-use = “{ $title }” is in use (so many times: { $count }). Choose what stands in its place, then remove it.
error-map-gone = There is no such map. It may have been removed; the gallery shows what can be brought back.
error-map-ambiguous = Several maps are called “{ $map }”. Name the map by its id.
error-unknown-template = There is no template “{ $name }”. The list of templates shows the names.
error-snapshot-gone = There is no such snapshot any more.
error-asset-gone = The picture or file is not in this workspace.
error-asset-too-large = The file is too large to be kept in the workspace. Make it smaller, to at most { $limit }.
error-picture-unreadable = “{ $name }” is not a picture that can be read. Take a PNG, JPEG, WebP or GIF.
error-bad-request = The program could not understand what was asked of it: { $why }

## The workspace's file

error-workspace-is-folder = “{ $path }” is a folder. Choose a workspace file, or a name for a new one.
error-workspace-read-only = “{ $path }” can only be read. Allow writing to it, or save a copy elsewhere and open that.
error-workspace-is-text = “{ $path }” is a text file and not a workspace. It has been left as it is; a map in JSON can be imported.
error-workspace-not-sqlite = “{ $path }” is not a workspace: it is some other kind of file, or encrypted. It has been left as it is.
error-workspace-foreign = “{ $path }” is a database of another program. It has been left as it is.
error-workspace-newer = “{ $path }” was written by a newer version of the program. It has been left as it is; please update.
error-workspace-truncated = A part of “{ $path }” is missing. It has been left as it is; open a backup, or copy it again from where it came.
error-workspace-corrupt = “{ $path }” is damaged. It has been left as it is; open a backup that lies beside it.
error-workspace-locked = “{ $path }” is in use by another window or program. Close it there and try again.
error-disk-full = The disk is full, so the change was not saved. Free some space and repeat it; everything saved before is safe.
error-workspace-unreachable = “{ $path }” cannot be reached: { $why }. Ask its owner for permission, or choose another place.
error-workspace-device = The disk or the system failed at “{ $path }”: { $why }. Check the disk and try again.
error-workspace-no-home = This system names no folder for a person's data. Say which workspace file to use.
error-reference-missing = The change would have left a record without what it belongs to, so it was not saved. Read the map anew and repeat it.
error-store-refused = This cannot be stored, so nothing was changed: { $why }

## Import

error-import-not-json = This is not a readable JSON file: line { $line }, column { $column }. Check that it was copied whole.
error-import-not-ours = This JSON file is not a map of Desire Path. Export a map to see what one looks like.
error-import-newer = The file was written by a newer version of the program (format { $version }). Please update.
error-import-too-large = The file is larger than a map may be: 200,000 records at most. Split it up.
error-import-too-deep = The file is nested too deeply to be a map. Check where it came from.
error-import-empty = The file is empty. Check that it was copied whole.
error-import-wrong-type = { $where }: the value is of the wrong type and was left out.
error-import-unknown = { $where }: this program does not know what this is and left it out. A newer version may.
error-import-twice = { $where }: an id that stands in the file twice; the second record was given another.
error-import-bad-id = { $where }: a record without a readable id was given a new one.
error-import-bad-asset = { $where }: the bytes of a picture or file are missing or do not fit its checksum, so it was left out.

## What an import mended

error-mended-wrong-document = A { kind-name } did not belong in this document and was left out.
error-mended-no-map = The map's own record was missing, so an empty one was added. Give the map a title.
error-mended-wrong-place = “{ $title }” stood in a place that is not there and is now in the parking lot.
error-mended-bad-order = “{ $title }” had no readable place among its neighbours; they were numbered anew.
error-mended-dangling = “{ $title }”: the field “{ field-name }” named something that is not there; the reference was dropped.
error-mended-out-of-bounds = “{ $title }”: the field “{ field-name }” must be { rule-name } and was brought within its bounds.

## What the doctor found; $why says more, in English

error-problem-wrong-document = A record does not belong in this document ({ $record }). Opening the map removes it.
error-problem-no-map = The map's own record is missing ({ $record }). Opening the map adds an empty one.
error-problem-wrong-place = A record stands where it cannot stand ({ $record }). Opening the map parks it.
error-problem-bad-order = A record has no readable place among its neighbours ({ $record }). Opening the map numbers them anew.
error-problem-dangling = A field names something that is not there ({ $record }). Opening the map drops the reference.
error-problem-out-of-bounds = A field is out of its bounds ({ $record }). Opening the map brings it back.
error-doctor-file = The file is damaged inside: { $why }. Open a backup that lies beside it.
error-doctor-reference = { $why }. Open a backup that lies beside the file.
error-doctor-unreadable = A record cannot be read: { $why }. Open a backup that lies beside the file.
error-doctor-register = The register of records and the records differ: { $why }.
error-doctor-search = The search knows another text than the record has: { $why }.
error-doctor-history = The history has a gap: { $why }. The maps themselves are not affected.
error-doctor-replay = The history does not lead to what the map is: { $why }. The map is what counts.
error-doctor-snapshot = A snapshot is not what it was when it was taken: { $why }.
error-doctor-asset-hash = A picture or file has changed on the disk: { $why }. Add it again.
error-doctor-asset-missing = A picture or file is not there: { $why }. Add it again.

## Export and files

error-export-unknown-format = There is no export format for “{ $path }”. Use a name that ends in .pdf, .svg, .png or .json.
error-export-failed = The export did not succeed: { $why }. The map itself is safe.
error-file-not-found = There is no file “{ $path }”. Check the name.
error-file-no-permission = You have no permission for “{ $path }”. Choose another place.
error-file-is-folder = “{ $path }” is a folder. Name a file in it.
error-file-in-use = Another program has “{ $path }” open and holds it. Close it there, or choose another name.
error-file-disk-full = There is no room on the disk for “{ $path }”. Nothing was written; a file of that name is as it was. Free some space or choose another place.
error-file-io = “{ $path }” could not be read or written: { $why }. Check the disk and try again.
error-serve-port = Port { $port } is taken or not allowed: { $why }. Choose another one, or none to have a free one found.
error-serve-failed = The pages cannot be served: { $why }.
error-internal = Something went wrong inside the program. What you saved is safe; the log says more.
error-called-off = The work was called off; nothing was written.
error-no-such-lane = The map has no lane “{ $title }”. Its lanes with titles: { $titles }. The others are named by their kind, such as actions or painPoints.
error-report-empty = The report has no part to print. Choose at least one that this map has something to say in.
error-picture-too-large = A picture of that many dots is too large for this map. Up to { $most } dots an inch can be had; or take the SVG, which is sharp at any size.
error-report-options = “{ $path }” does not say how a report is made: { $why }.
