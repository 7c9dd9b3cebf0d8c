version 4
CREATE TABLE "asset" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL CHECK ("size" BETWEEN 0 AND 4294967295),
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "asset_document" ON "asset" (document)
CREATE TABLE "category" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  "en" TEXT NOT NULL,
  "ru" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "category_document" ON "category" (document)
CREATE TABLE "channel" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('web', 'app', 'store', 'phone', 'email', 'push', 'messenger', 'social', 'courier', 'paper', 'person', 'other')),
  "icon" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "channel_document" ON "channel" (document)
CREATE TABLE "comment" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  "author" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "resolved" INTEGER NOT NULL CHECK ("resolved" IN (0, 1)),
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "comment_document" ON "comment" (document)
CREATE INDEX "comment_on" ON "comment" ("on") WHERE "on" IS NOT NULL
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT
CREATE TABLE "decision" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "rule" TEXT NOT NULL,
  "about" TEXT NOT NULL CHECK (json_valid("about")),
  "datum" TEXT NOT NULL,
  "persona" TEXT REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  "channel" TEXT REFERENCES "channel" (id) DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  "verdict" TEXT NOT NULL CHECK ("verdict" IN ('accepted', 'dismissed', 'postponed')),
  "reason" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "pain" TEXT REFERENCES "pain_point" (id) DEFERRABLE INITIALLY DEFERRED,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "decision_channel" ON "decision" ("channel") WHERE "channel" IS NOT NULL
CREATE INDEX "decision_department" ON "decision" ("department") WHERE "department" IS NOT NULL
CREATE INDEX "decision_document" ON "decision" (document)
CREATE TABLE "decision_evidence" (
  "decision" TEXT NOT NULL REFERENCES "decision" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("decision", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "decision_evidence_evidence" ON "decision_evidence" ("evidence")
CREATE INDEX "decision_pain" ON "decision" ("pain") WHERE "pain" IS NOT NULL
CREATE INDEX "decision_persona" ON "decision" ("persona") WHERE "persona" IS NOT NULL
CREATE TABLE "delight" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "text" TEXT NOT NULL,
  "picture" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "picture_text" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "delight_document" ON "delight" (document)
CREATE TABLE "delight_evidence" (
  "delight" TEXT NOT NULL REFERENCES "delight" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("delight", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "delight_evidence_evidence" ON "delight_evidence" ("evidence")
CREATE INDEX "delight_picture" ON "delight" ("picture") WHERE "picture" IS NOT NULL
CREATE INDEX "delight_touchpoint" ON "delight" ("touchpoint") WHERE "touchpoint" IS NOT NULL
CREATE TABLE "department" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "color" INTEGER NOT NULL CHECK ("color" BETWEEN 0 AND 255),
  "contact" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "department_document" ON "department" (document)
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  changed TEXT NOT NULL,
  removed TEXT
) STRICT
CREATE TABLE "evidence" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('quote', 'observation', 'interview', 'survey', 'review', 'ticket', 'metric', 'analytics', 'workshop', 'assumption')),
  "text" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "participant" TEXT NOT NULL,
  "persona" TEXT REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  "channel" TEXT REFERENCES "channel" (id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "count_k" INTEGER CHECK ("count_k" BETWEEN 0 AND 4294967295),
  "count_n" INTEGER CHECK ("count_n" BETWEEN 0 AND 4294967295),
  "value" REAL,
  "unit" TEXT NOT NULL,
  "staff" INTEGER NOT NULL CHECK ("staff" IN (0, 1)),
  "tone" INTEGER CHECK ("tone" BETWEEN -1 AND 1),
  "supersedes" TEXT REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  extra TEXT CHECK (json_valid(extra)),
  CHECK (count_k <= count_n),
  CHECK (("count_k" IS NULL) = ("count_n" IS NULL))
) STRICT
CREATE TABLE "evidence_attachments" (
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "asset" TEXT NOT NULL REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("evidence", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "evidence_attachments_asset" ON "evidence_attachments" ("asset")
CREATE INDEX "evidence_channel" ON "evidence" ("channel") WHERE "channel" IS NOT NULL
CREATE INDEX "evidence_document" ON "evidence" (document)
CREATE INDEX "evidence_persona" ON "evidence" ("persona") WHERE "persona" IS NOT NULL
CREATE INDEX "evidence_supersedes" ON "evidence" ("supersedes") WHERE "supersedes" IS NOT NULL
CREATE TABLE "evidence_tags" (
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "tag" TEXT NOT NULL REFERENCES "tag" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("evidence", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "evidence_tags_tag" ON "evidence_tags" ("tag")
CREATE TABLE history (
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  base INTEGER NOT NULL CHECK (base >= 0),
  format INTEGER NOT NULL,
  transaction_id TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  cause_kind TEXT NOT NULL,
  cause_of INTEGER,
  label TEXT NOT NULL CHECK (json_valid(label)),
  cause TEXT NOT NULL CHECK (json_valid(cause)),
  patch TEXT NOT NULL CHECK (json_valid(patch)),
  PRIMARY KEY (document, revision)
) STRICT
CREATE INDEX history_author ON history (document, author, revision)
CREATE TABLE "lane" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('touchpoints', 'actions', 'thoughts', 'channels', 'emotions', 'painPoints', 'opportunities', 'departments', 'evidence', 'metrics', 'backstage', 'delight', 'notes', 'pictures')),
  "hidden" INTEGER NOT NULL CHECK ("hidden" IN (0, 1)),
  "height" REAL CHECK ("height" > 0),
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "lane_document" ON "lane" (document)
CREATE TABLE "map" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "scenario" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('asIs', 'toBe')),
  "baseline" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('draft', 'inReview', 'approved')),
  "entry_volume" REAL CHECK ("entry_volume" >= 0),
  "period" TEXT NOT NULL CHECK ("period" IN ('week', 'month', 'quarter', 'year')),
  "customer_value" REAL CHECK ("customer_value" >= 0),
  "currency" TEXT NOT NULL,
  "profile" TEXT NOT NULL CHECK ("profile" IN ('lenient', 'standard', 'strict')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'ru')),
  "report" TEXT CHECK (json_valid("report")),
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "map_document" ON "map" (document)
CREATE TABLE "map_personas" (
  "map" TEXT NOT NULL REFERENCES "map" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "persona" TEXT NOT NULL REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  "share" REAL NOT NULL CHECK ("share" BETWEEN 0 AND 1),
  PRIMARY KEY ("map", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "map_personas_persona" ON "map_personas" ("persona")
CREATE TABLE "metric" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "better" TEXT NOT NULL CHECK ("better" IN ('up', 'down')),
  "target" REAL,
  "values" TEXT NOT NULL CHECK (json_valid("values")),
  extra TEXT CHECK (json_valid(extra)),
  CHECK (stage IS NULL OR touchpoint IS NULL)
) STRICT
CREATE INDEX "metric_document" ON "metric" (document)
CREATE INDEX "metric_stage" ON "metric" ("stage") WHERE "stage" IS NOT NULL
CREATE INDEX "metric_touchpoint" ON "metric" ("touchpoint") WHERE "touchpoint" IS NOT NULL
CREATE TABLE "note" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "lane" TEXT REFERENCES "lane" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "text" TEXT NOT NULL,
  "color" INTEGER CHECK ("color" BETWEEN 0 AND 255),
  "picture" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "picture_text" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra)),
  CHECK (stage IS NULL OR touchpoint IS NULL)
) STRICT
CREATE INDEX "note_document" ON "note" (document)
CREATE INDEX "note_lane" ON "note" ("lane") WHERE "lane" IS NOT NULL
CREATE INDEX "note_picture" ON "note" ("picture") WHERE "picture" IS NOT NULL
CREATE INDEX "note_stage" ON "note" ("stage") WHERE "stage" IS NOT NULL
CREATE INDEX "note_touchpoint" ON "note" ("touchpoint") WHERE "touchpoint" IS NOT NULL
CREATE TABLE "opportunity" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "title" TEXT NOT NULL,
  "hypothesis" TEXT NOT NULL,
  "dots" INTEGER NOT NULL CHECK ("dots" BETWEEN 0 AND 4294967295),
  "reduction" REAL CHECK ("reduction" BETWEEN 0 AND 1),
  "effort" REAL CHECK ("effort" >= 0),
  "owner" TEXT REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT NOT NULL CHECK ("status" IN ('idea', 'planned', 'inWork', 'done', 'rejected')),
  "due" TEXT NOT NULL,
  "result" TEXT NOT NULL,
  "picture" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "picture_text" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "opportunity_document" ON "opportunity" (document)
CREATE INDEX "opportunity_owner" ON "opportunity" ("owner") WHERE "owner" IS NOT NULL
CREATE TABLE "opportunity_pains" (
  "opportunity" TEXT NOT NULL REFERENCES "opportunity" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "pain_point" TEXT NOT NULL REFERENCES "pain_point" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("opportunity", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "opportunity_pains_pain_point" ON "opportunity_pains" ("pain_point")
CREATE INDEX "opportunity_picture" ON "opportunity" ("picture") WHERE "picture" IS NOT NULL
CREATE INDEX "opportunity_touchpoint" ON "opportunity" ("touchpoint") WHERE "touchpoint" IS NOT NULL
CREATE TABLE "pain_point" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "title" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "category" TEXT REFERENCES "category" (id) DEFERRABLE INITIALLY DEFERRED,
  "votes" TEXT NOT NULL CHECK (json_valid("votes")),
  "dots" INTEGER NOT NULL CHECK ("dots" BETWEEN 0 AND 4294967295),
  "frequency" TEXT NOT NULL CHECK (json_valid("frequency")),
  "per_visit" INTEGER NOT NULL CHECK ("per_visit" IN (0, 1)),
  "outcomes_k" INTEGER CHECK ("outcomes_k" BETWEEN 0 AND 4294967295),
  "outcomes_n" INTEGER CHECK ("outcomes_n" BETWEEN 0 AND 4294967295),
  "reason" REAL CHECK ("reason" BETWEEN 0 AND 1),
  "status" TEXT NOT NULL CHECK ("status" IN ('open', 'acknowledged', 'inWork', 'fixed', 'willNotFix')),
  "effort" REAL CHECK ("effort" >= 0),
  "picture" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "picture_text" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra)),
  CHECK (outcomes_k <= outcomes_n),
  CHECK (("outcomes_k" IS NULL) = ("outcomes_n" IS NULL))
) STRICT
CREATE INDEX "pain_point_category" ON "pain_point" ("category") WHERE "category" IS NOT NULL
CREATE INDEX "pain_point_document" ON "pain_point" (document)
CREATE TABLE "pain_point_evidence" (
  "pain_point" TEXT NOT NULL REFERENCES "pain_point" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("pain_point", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "pain_point_evidence_evidence" ON "pain_point_evidence" ("evidence")
CREATE TABLE "pain_point_owners" (
  "pain_point" TEXT NOT NULL REFERENCES "pain_point" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "department" TEXT NOT NULL REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  "weight" REAL NOT NULL CHECK ("weight" > 0),
  PRIMARY KEY ("pain_point", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "pain_point_owners_department" ON "pain_point_owners" ("department")
CREATE INDEX "pain_point_picture" ON "pain_point" ("picture") WHERE "picture" IS NOT NULL
CREATE INDEX "pain_point_touchpoint" ON "pain_point" ("touchpoint") WHERE "touchpoint" IS NOT NULL
CREATE TABLE "path" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "title" TEXT NOT NULL,
  "weight" REAL NOT NULL CHECK ("weight" BETWEEN 0 AND 1),
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "path_document" ON "path" (document)
CREATE TABLE "path_steps" (
  "path" TEXT NOT NULL REFERENCES "path" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("path", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "path_steps_touchpoint" ON "path_steps" ("touchpoint")
CREATE TABLE "persona" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "segment" TEXT NOT NULL,
  "share" REAL CHECK ("share" BETWEEN 0 AND 1),
  "summary" TEXT NOT NULL,
  "goals" TEXT NOT NULL CHECK (json_valid("goals")),
  "needs" TEXT NOT NULL CHECK (json_valid("needs")),
  "frustrations" TEXT NOT NULL CHECK (json_valid("frustrations")),
  "quote" TEXT NOT NULL,
  "picture" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "response_hours" REAL CHECK ("response_hours" > 0),
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE TABLE "persona_channels" (
  "persona" TEXT NOT NULL REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "channel" TEXT NOT NULL REFERENCES "channel" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("persona", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "persona_channels_channel" ON "persona_channels" ("channel")
CREATE INDEX "persona_document" ON "persona" (document)
CREATE INDEX "persona_picture" ON "persona" ("picture") WHERE "picture" IS NOT NULL
CREATE TABLE "picture" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "lane" TEXT REFERENCES "lane" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "asset" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "caption" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra)),
  CHECK (stage IS NULL OR touchpoint IS NULL)
) STRICT
CREATE INDEX "picture_asset" ON "picture" ("asset") WHERE "asset" IS NOT NULL
CREATE INDEX "picture_document" ON "picture" (document)
CREATE INDEX "picture_lane" ON "picture" ("lane") WHERE "lane" IS NOT NULL
CREATE INDEX "picture_stage" ON "picture" ("stage") WHERE "stage" IS NOT NULL
CREATE INDEX "picture_touchpoint" ON "picture" ("touchpoint") WHERE "touchpoint" IS NOT NULL
CREATE TABLE record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL
) STRICT
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  name TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  format INTEGER NOT NULL,
  records TEXT NOT NULL CHECK (json_valid(records))
) STRICT
CREATE INDEX snapshot_document ON snapshot (document, revision)
CREATE TABLE "stage" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "title" TEXT NOT NULL,
  "goal" TEXT NOT NULL,
  "color" INTEGER CHECK ("color" BETWEEN 0 AND 255),
  "phase" TEXT NOT NULL CHECK ("phase" IN ('before', 'buy', 'use', 'after')),
  "entered" INTEGER CHECK ("entered" BETWEEN 0 AND 4294967295),
  "listening" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "stage_document" ON "stage" (document)
CREATE TABLE "tag" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT
CREATE INDEX "tag_document" ON "tag" (document)
CREATE TABLE "touchpoint" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "origin" TEXT,
  "title" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('step', 'offer', 'wait', 'repeat', 'exit')),
  "action" TEXT NOT NULL,
  "thought" TEXT NOT NULL,
  "job" TEXT NOT NULL,
  "owner" TEXT REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  "asks" TEXT NOT NULL CHECK (json_valid("asks")),
  "gives" TEXT NOT NULL CHECK (json_valid("gives")),
  "passes" TEXT NOT NULL CHECK (json_valid("passes")),
  "warm" INTEGER NOT NULL CHECK ("warm" IN (0, 1)),
  "uses" TEXT NOT NULL CHECK (json_valid("uses")),
  "emotion_value" INTEGER CHECK ("emotion_value" BETWEEN -2 AND 2),
  "emotion_word" TEXT,
  "reach" REAL CHECK ("reach" BETWEEN 0 AND 1),
  "lost_k" INTEGER CHECK ("lost_k" BETWEEN 0 AND 4294967295),
  "lost_n" INTEGER CHECK ("lost_n" BETWEEN 0 AND 4294967295),
  "visits" REAL CHECK ("visits" > 0),
  "minutes" REAL CHECK ("minutes" >= 0),
  "moment_of_truth" INTEGER NOT NULL CHECK ("moment_of_truth" IN (0, 1)),
  "backstage" TEXT NOT NULL CHECK (json_valid("backstage")),
  "tones_positive" INTEGER NOT NULL CHECK ("tones_positive" BETWEEN 0 AND 4294967295),
  "tones_neutral" INTEGER NOT NULL CHECK ("tones_neutral" BETWEEN 0 AND 4294967295),
  "tones_negative" INTEGER NOT NULL CHECK ("tones_negative" BETWEEN 0 AND 4294967295),
  extra TEXT CHECK (json_valid(extra)),
  CHECK (lost_k <= lost_n),
  CHECK (("emotion_value" IS NULL) = ("emotion_word" IS NULL)),
  CHECK (("lost_k" IS NULL) = ("lost_n" IS NULL))
) STRICT
CREATE TABLE "touchpoint_channels" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "channel" TEXT NOT NULL REFERENCES "channel" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "touchpoint_channels_channel" ON "touchpoint_channels" ("channel")
CREATE INDEX "touchpoint_document" ON "touchpoint" (document)
CREATE TABLE "touchpoint_evidence" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "touchpoint_evidence_evidence" ON "touchpoint_evidence" ("evidence")
CREATE INDEX "touchpoint_owner" ON "touchpoint" ("owner") WHERE "owner" IS NOT NULL
CREATE TABLE "touchpoint_persona_emotions" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "persona" TEXT NOT NULL REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  "emotion_value" INTEGER NOT NULL CHECK ("emotion_value" BETWEEN -2 AND 2),
  "emotion_word" TEXT NOT NULL,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "touchpoint_persona_emotions_persona" ON "touchpoint_persona_emotions" ("persona")
CREATE INDEX "touchpoint_stage" ON "touchpoint" ("stage") WHERE "stage" IS NOT NULL
CREATE TABLE "touchpoint_supporting" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "department" TEXT NOT NULL REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID
CREATE INDEX "touchpoint_supporting_department" ON "touchpoint_supporting" ("department")
