PRAGMA application_id = 1146123368;
PRAGMA user_version = 1;
BEGIN;
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  changed TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE TABLE record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL
) STRICT;
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
) STRICT;
CREATE INDEX history_author ON history (document, author, revision);
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  name TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  format INTEGER NOT NULL,
  records TEXT NOT NULL CHECK (json_valid(records))
) STRICT;
CREATE INDEX snapshot_document ON snapshot (document, revision);
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE "department" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "color" INTEGER NOT NULL CHECK ("color" BETWEEN 0 AND 255),
  "contact" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "department_document" ON "department" (document);
CREATE TABLE "channel" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('web', 'app', 'store', 'phone', 'email', 'push', 'messenger', 'social', 'courier', 'paper', 'person', 'other')),
  "icon" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "channel_document" ON "channel" (document);
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
) STRICT;
CREATE INDEX "persona_document" ON "persona" (document);
CREATE INDEX "persona_picture" ON "persona" ("picture") WHERE "picture" IS NOT NULL;
CREATE TABLE "persona_channels" (
  "persona" TEXT NOT NULL REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "channel" TEXT NOT NULL REFERENCES "channel" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("persona", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "persona_channels_channel" ON "persona_channels" ("channel");
CREATE TABLE "category" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  "en" TEXT NOT NULL,
  "ru" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "category_document" ON "category" (document);
CREATE TABLE "tag" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "tag_document" ON "tag" (document);
CREATE TABLE "asset" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL CHECK ("size" BETWEEN 0 AND 4294967295),
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "asset_document" ON "asset" (document);
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
  "tone" INTEGER CHECK ("tone" BETWEEN -1 AND 1),
  "supersedes" TEXT REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  extra TEXT CHECK (json_valid(extra)),
  CHECK (count_k <= count_n),
  CHECK (("count_k" IS NULL) = ("count_n" IS NULL))
) STRICT;
CREATE INDEX "evidence_document" ON "evidence" (document);
CREATE INDEX "evidence_persona" ON "evidence" ("persona") WHERE "persona" IS NOT NULL;
CREATE INDEX "evidence_channel" ON "evidence" ("channel") WHERE "channel" IS NOT NULL;
CREATE INDEX "evidence_supersedes" ON "evidence" ("supersedes") WHERE "supersedes" IS NOT NULL;
CREATE TABLE "evidence_tags" (
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "tag" TEXT NOT NULL REFERENCES "tag" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("evidence", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "evidence_tags_tag" ON "evidence_tags" ("tag");
CREATE TABLE "evidence_attachments" (
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "asset" TEXT NOT NULL REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("evidence", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "evidence_attachments_asset" ON "evidence_attachments" ("asset");
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
  "customer_value" REAL CHECK ("customer_value" >= 0),
  "currency" TEXT NOT NULL,
  "profile" TEXT NOT NULL CHECK ("profile" IN ('lenient', 'standard', 'strict')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'ru')),
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "map_document" ON "map" (document);
CREATE TABLE "map_personas" (
  "map" TEXT NOT NULL REFERENCES "map" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "persona" TEXT NOT NULL REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  "share" REAL NOT NULL CHECK ("share" BETWEEN 0 AND 1),
  PRIMARY KEY ("map", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "map_personas_persona" ON "map_personas" ("persona");
CREATE TABLE "lane" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('touchpoints', 'actions', 'thoughts', 'channels', 'emotions', 'painPoints', 'opportunities', 'departments', 'evidence', 'metrics', 'backstage', 'delight', 'notes', 'pictures')),
  "hidden" INTEGER NOT NULL CHECK ("hidden" IN (0, 1)),
  "height" REAL CHECK ("height" > 0),
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "lane_document" ON "lane" (document);
CREATE TABLE "stage" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "goal" TEXT NOT NULL,
  "color" INTEGER CHECK ("color" BETWEEN 0 AND 255),
  "phase" TEXT NOT NULL CHECK ("phase" IN ('before', 'buy', 'use', 'after')),
  "entered" INTEGER CHECK ("entered" BETWEEN 0 AND 4294967295),
  "listening" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "stage_document" ON "stage" (document);
CREATE TABLE "touchpoint" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
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
  "visits" REAL CHECK ("visits" > 0),
  "minutes" REAL CHECK ("minutes" >= 0),
  "moment_of_truth" INTEGER NOT NULL CHECK ("moment_of_truth" IN (0, 1)),
  "backstage" TEXT NOT NULL CHECK (json_valid("backstage")),
  "tones_positive" INTEGER NOT NULL CHECK ("tones_positive" BETWEEN 0 AND 4294967295),
  "tones_neutral" INTEGER NOT NULL CHECK ("tones_neutral" BETWEEN 0 AND 4294967295),
  "tones_negative" INTEGER NOT NULL CHECK ("tones_negative" BETWEEN 0 AND 4294967295),
  extra TEXT CHECK (json_valid(extra)),
  CHECK (("emotion_value" IS NULL) = ("emotion_word" IS NULL))
) STRICT;
CREATE INDEX "touchpoint_document" ON "touchpoint" (document);
CREATE INDEX "touchpoint_stage" ON "touchpoint" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "touchpoint_owner" ON "touchpoint" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "touchpoint_channels" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "channel" TEXT NOT NULL REFERENCES "channel" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "touchpoint_channels_channel" ON "touchpoint_channels" ("channel");
CREATE TABLE "touchpoint_supporting" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "department" TEXT NOT NULL REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "touchpoint_supporting_department" ON "touchpoint_supporting" ("department");
CREATE TABLE "touchpoint_persona_emotions" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "persona" TEXT NOT NULL REFERENCES "persona" (id) DEFERRABLE INITIALLY DEFERRED,
  "emotion_value" INTEGER NOT NULL CHECK ("emotion_value" BETWEEN -2 AND 2),
  "emotion_word" TEXT NOT NULL,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "touchpoint_persona_emotions_persona" ON "touchpoint_persona_emotions" ("persona");
CREATE TABLE "touchpoint_evidence" (
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("touchpoint", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "touchpoint_evidence_evidence" ON "touchpoint_evidence" ("evidence");
CREATE TABLE "pain_point" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "category" TEXT REFERENCES "category" (id) DEFERRABLE INITIALLY DEFERRED,
  "votes" TEXT NOT NULL CHECK (json_valid("votes")),
  "frequency" TEXT NOT NULL CHECK (json_valid("frequency")),
  "per_visit" INTEGER NOT NULL CHECK ("per_visit" IN (0, 1)),
  "outcomes_k" INTEGER CHECK ("outcomes_k" BETWEEN 0 AND 4294967295),
  "outcomes_n" INTEGER CHECK ("outcomes_n" BETWEEN 0 AND 4294967295),
  "status" TEXT NOT NULL CHECK ("status" IN ('open', 'acknowledged', 'inWork', 'fixed', 'willNotFix')),
  "effort" REAL CHECK ("effort" >= 0),
  extra TEXT CHECK (json_valid(extra)),
  CHECK (outcomes_k <= outcomes_n),
  CHECK (("outcomes_k" IS NULL) = ("outcomes_n" IS NULL))
) STRICT;
CREATE INDEX "pain_point_document" ON "pain_point" (document);
CREATE INDEX "pain_point_touchpoint" ON "pain_point" ("touchpoint") WHERE "touchpoint" IS NOT NULL;
CREATE INDEX "pain_point_category" ON "pain_point" ("category") WHERE "category" IS NOT NULL;
CREATE TABLE "pain_point_owners" (
  "pain_point" TEXT NOT NULL REFERENCES "pain_point" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "department" TEXT NOT NULL REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  "weight" REAL NOT NULL CHECK ("weight" > 0),
  PRIMARY KEY ("pain_point", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "pain_point_owners_department" ON "pain_point_owners" ("department");
CREATE TABLE "pain_point_evidence" (
  "pain_point" TEXT NOT NULL REFERENCES "pain_point" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("pain_point", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "pain_point_evidence_evidence" ON "pain_point_evidence" ("evidence");
CREATE TABLE "opportunity" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "hypothesis" TEXT NOT NULL,
  "reduction" REAL CHECK ("reduction" BETWEEN 0 AND 1),
  "effort" REAL CHECK ("effort" >= 0),
  "owner" TEXT REFERENCES "department" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT NOT NULL CHECK ("status" IN ('idea', 'planned', 'inWork', 'done', 'rejected')),
  "due" TEXT NOT NULL,
  "result" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "opportunity_document" ON "opportunity" (document);
CREATE INDEX "opportunity_touchpoint" ON "opportunity" ("touchpoint") WHERE "touchpoint" IS NOT NULL;
CREATE INDEX "opportunity_owner" ON "opportunity" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "opportunity_pains" (
  "opportunity" TEXT NOT NULL REFERENCES "opportunity" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "pain_point" TEXT NOT NULL REFERENCES "pain_point" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("opportunity", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "opportunity_pains_pain_point" ON "opportunity_pains" ("pain_point");
CREATE TABLE "delight" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "delight_document" ON "delight" (document);
CREATE INDEX "delight_touchpoint" ON "delight" ("touchpoint") WHERE "touchpoint" IS NOT NULL;
CREATE TABLE "delight_evidence" (
  "delight" TEXT NOT NULL REFERENCES "delight" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "evidence" TEXT NOT NULL REFERENCES "evidence" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("delight", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "delight_evidence_evidence" ON "delight_evidence" ("evidence");
CREATE TABLE "note" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "lane" TEXT REFERENCES "lane" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "color" INTEGER CHECK ("color" BETWEEN 0 AND 255),
  extra TEXT CHECK (json_valid(extra)),
  CHECK (stage IS NULL OR touchpoint IS NULL)
) STRICT;
CREATE INDEX "note_document" ON "note" (document);
CREATE INDEX "note_touchpoint" ON "note" ("touchpoint") WHERE "touchpoint" IS NOT NULL;
CREATE INDEX "note_stage" ON "note" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "note_lane" ON "note" ("lane") WHERE "lane" IS NOT NULL;
CREATE TABLE "picture" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "lane" TEXT REFERENCES "lane" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "asset" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "caption" TEXT NOT NULL,
  extra TEXT CHECK (json_valid(extra)),
  CHECK (stage IS NULL OR touchpoint IS NULL)
) STRICT;
CREATE INDEX "picture_document" ON "picture" (document);
CREATE INDEX "picture_touchpoint" ON "picture" ("touchpoint") WHERE "touchpoint" IS NOT NULL;
CREATE INDEX "picture_stage" ON "picture" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "picture_lane" ON "picture" ("lane") WHERE "lane" IS NOT NULL;
CREATE INDEX "picture_asset" ON "picture" ("asset") WHERE "asset" IS NOT NULL;
CREATE TABLE "metric" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "touchpoint" TEXT REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "better" TEXT NOT NULL CHECK ("better" IN ('up', 'down')),
  "target" REAL,
  "values" TEXT NOT NULL CHECK (json_valid("values")),
  extra TEXT CHECK (json_valid(extra)),
  CHECK (stage IS NULL OR touchpoint IS NULL)
) STRICT;
CREATE INDEX "metric_document" ON "metric" (document);
CREATE INDEX "metric_touchpoint" ON "metric" ("touchpoint") WHERE "touchpoint" IS NOT NULL;
CREATE INDEX "metric_stage" ON "metric" ("stage") WHERE "stage" IS NOT NULL;
CREATE TABLE "path" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "order_key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "weight" REAL NOT NULL CHECK ("weight" BETWEEN 0 AND 1),
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "path_document" ON "path" (document);
CREATE TABLE "path_steps" (
  "path" TEXT NOT NULL REFERENCES "path" (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("path", position)
) STRICT, WITHOUT ROWID;
CREATE INDEX "path_steps_touchpoint" ON "path_steps" ("touchpoint");
CREATE TABLE "comment" (
  id TEXT PRIMARY KEY REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT REFERENCES "record" (id) DEFERRABLE INITIALLY DEFERRED,
  "author" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "resolved" INTEGER NOT NULL CHECK ("resolved" IN (0, 1)),
  extra TEXT CHECK (json_valid(extra))
) STRICT;
CREATE INDEX "comment_document" ON "comment" (document);
CREATE INDEX "comment_on" ON "comment" ("on") WHERE "on" IS NOT NULL;
INSERT INTO "document" VALUES ('00000000-0000-0000-0000-000000000000', 1, '2026-11-21T12:00:01Z', NULL);
INSERT INTO "document" VALUES ('00000000-0000-7000-8000-000000000100', 1, '2026-11-21T12:00:01Z', NULL);
INSERT INTO "record" VALUES (1, '00000000-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000000', 'department');
INSERT INTO "record" VALUES (2, '00000000-0000-7000-8000-000000000002', '00000000-0000-0000-0000-000000000000', 'channel');
INSERT INTO "record" VALUES (3, '00000000-0000-7000-8000-000000000003', '00000000-0000-0000-0000-000000000000', 'asset');
INSERT INTO "record" VALUES (4, '00000000-0000-7000-8000-000000000004', '00000000-0000-0000-0000-000000000000', 'persona');
INSERT INTO "record" VALUES (5, '00000000-0000-7000-8000-000000000005', '00000000-0000-0000-0000-000000000000', 'category');
INSERT INTO "record" VALUES (6, '00000000-0000-7000-8000-000000000006', '00000000-0000-0000-0000-000000000000', 'tag');
INSERT INTO "record" VALUES (7, '00000000-0000-7000-8000-000000000007', '00000000-0000-0000-0000-000000000000', 'evidence');
INSERT INTO "record" VALUES (8, '00000000-0000-7000-8000-000000000008', '00000000-0000-0000-0000-000000000000', 'evidence');
INSERT INTO "record" VALUES (9, '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000100', 'map');
INSERT INTO "record" VALUES (10, '00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000100', 'lane');
INSERT INTO "record" VALUES (11, '00000000-0000-7000-8000-000000000102', '00000000-0000-7000-8000-000000000100', 'lane');
INSERT INTO "record" VALUES (12, '00000000-0000-7000-8000-000000000110', '00000000-0000-7000-8000-000000000100', 'stage');
INSERT INTO "record" VALUES (13, '00000000-0000-7000-8000-000000000120', '00000000-0000-7000-8000-000000000100', 'touchpoint');
INSERT INTO "record" VALUES (14, '00000000-0000-7000-8000-000000000121', '00000000-0000-7000-8000-000000000100', 'touchpoint');
INSERT INTO "record" VALUES (15, '00000000-0000-7000-8000-000000000130', '00000000-0000-7000-8000-000000000100', 'painPoint');
INSERT INTO "record" VALUES (16, '00000000-0000-7000-8000-000000000140', '00000000-0000-7000-8000-000000000100', 'opportunity');
INSERT INTO "record" VALUES (17, '00000000-0000-7000-8000-000000000150', '00000000-0000-7000-8000-000000000100', 'delight');
INSERT INTO "record" VALUES (18, '00000000-0000-7000-8000-000000000160', '00000000-0000-7000-8000-000000000100', 'note');
INSERT INTO "record" VALUES (19, '00000000-0000-7000-8000-000000000161', '00000000-0000-7000-8000-000000000100', 'note');
INSERT INTO "record" VALUES (20, '00000000-0000-7000-8000-000000000162', '00000000-0000-7000-8000-000000000100', 'note');
INSERT INTO "record" VALUES (21, '00000000-0000-7000-8000-000000000170', '00000000-0000-7000-8000-000000000100', 'picture');
INSERT INTO "record" VALUES (22, '00000000-0000-7000-8000-000000000180', '00000000-0000-7000-8000-000000000100', 'metric');
INSERT INTO "record" VALUES (23, '00000000-0000-7000-8000-000000000190', '00000000-0000-7000-8000-000000000100', 'path');
INSERT INTO "record" VALUES (24, '00000000-0000-7000-8000-000000000200', '00000000-0000-7000-8000-000000000100', 'comment');
INSERT INTO "record" VALUES (25, '00000000-0000-7000-8000-000000000201', '00000000-0000-7000-8000-000000000100', 'comment');
INSERT INTO "history" VALUES ('00000000-0000-0000-0000-000000000000', 1, 0, 1, '00000000-0000-7000-8000-000001000001', 'Ada', '2026-11-21T12:00:01Z', 'create', NULL, '{"verb":"change","kind":null,"title":"","count":0}', '{"kind":"create"}', '{"added":[{"type":"department","id":"00000000-0000-7000-8000-000000000001","name":"Продукт","code":"ПР","color":3,"contact":"Ada","fax":"none"},{"type":"channel","id":"00000000-0000-7000-8000-000000000002","name":"Hotline","kind":"phone","icon":"bell","cost":{"eur":0.1}},{"type":"asset","id":"00000000-0000-7000-8000-000000000003","name":"hall.png","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","mediaType":"image/png","size":4294967295,"newer":[1,2]},{"type":"persona","id":"00000000-0000-7000-8000-000000000004","name":"Olga","segment":"families","share":0.35,"summary":"Cooks for four.","goals":["eat well"],"needs":["time"],"frustrations":["forms","waiting"],"quote":"Just tell me the price!","picture":"00000000-0000-7000-8000-000000000003","channels":["00000000-0000-7000-8000-000000000002","00000000-0000-7000-8000-000000000002"],"responseHours":0.1,"newer":true},{"type":"category","id":"00000000-0000-7000-8000-000000000005","key":"hidden-cost","en":"Hidden cost","ru":"Скрытая цена","newer":"x"},{"type":"tag","id":"00000000-0000-7000-8000-000000000006","name":"checkout","newer":"x"},{"type":"evidence","id":"00000000-0000-7000-8000-000000000007","kind":"survey","text":"12 of 40 gave up","source":"exit survey","url":"https://example.org/a?b=1","participant":"P07","persona":"00000000-0000-7000-8000-000000000004","channel":"00000000-0000-7000-8000-000000000002","date":"2026-10-01","method":"on site","count":{"k":12,"n":40},"tone":-1,"tags":["00000000-0000-7000-8000-000000000006"],"attachments":["00000000-0000-7000-8000-000000000003"],"supersedes":"00000000-0000-7000-8000-000000000008","newer":{"deep":[{"er":1.5}]}},{"type":"evidence","id":"00000000-0000-7000-8000-000000000008","kind":"quote","text":"It asked for my card","source":"","url":"","participant":"","persona":null,"channel":null,"date":"","method":"","count":null,"tone":null,"tags":[],"attachments":[],"supersedes":null}],"updated":[],"removed":[]}');
INSERT INTO "history" VALUES ('00000000-0000-7000-8000-000000000100', 1, 0, 1, '00000000-0000-7000-8000-000001000001', 'Ada', '2026-11-21T12:00:01Z', 'create', NULL, '{"verb":"change","kind":null,"title":"","count":0}', '{"kind":"create"}', '{"added":[{"type":"map","id":"00000000-0000-7000-8000-000000000100","title":"Meal kit","summary":"Sign-up","scenario":"From the ad to the first box","kind":"toBe","baseline":"00000000-0000-7000-8000-000000000999","status":"inReview","personas":[{"persona":"00000000-0000-7000-8000-000000000004","share":0.3333333333333333}],"entryVolume":12000.5,"customerValue":0.1,"currency":"€","profile":"strict","language":"ru","newer":null},{"type":"lane","id":"00000000-0000-7000-8000-000000000101","placement":{"parent":null,"order":"V"},"title":"Free","kind":"pictures","hidden":true,"height":120.25,"newer":1},{"type":"lane","id":"00000000-0000-7000-8000-000000000102","placement":{"parent":null,"order":"W"},"title":"Notes","kind":"notes","hidden":false,"height":null},{"type":"stage","id":"00000000-0000-7000-8000-000000000110","placement":{"parent":null,"order":"V"},"title":"Choose","goal":"See the menu","color":0,"phase":"after","entered":12000,"listening":"chat","newer":1},{"type":"touchpoint","id":"00000000-0000-7000-8000-000000000120","placement":{"parent":"00000000-0000-7000-8000-000000000110","order":"V1"},"title":"Landing page","description":"An offer","kind":"offer","action":"reads","thought":"Is it for me?","job":"decide","channels":["00000000-0000-7000-8000-000000000002"],"owner":"00000000-0000-7000-8000-000000000001","supporting":["00000000-0000-7000-8000-000000000001"],"asks":[{"kind":"payment","datum":"card number"},{"kind":"other","datum":""}],"gives":["seeOffer","cancelRule"],"passes":["e-mail"],"warm":true,"uses":["postcode"],"emotion":{"value":-2,"word":"wary"},"personaEmotions":[{"persona":"00000000-0000-7000-8000-000000000004","emotion":{"value":2,"word":"curious"}}],"reach":0.1,"visits":1.7,"minutes":0.3,"momentOfTruth":true,"backstage":["CRM"],"evidence":["00000000-0000-7000-8000-000000000007"],"tones":{"positive":1,"neutral":2,"negative":3},"newer":"x"},{"type":"touchpoint","id":"00000000-0000-7000-8000-000000000121","placement":{"parent":null,"order":"V"},"title":"Parked","description":"","kind":"step","action":"","thought":"","job":"","channels":[],"owner":null,"supporting":[],"asks":[],"gives":[],"passes":[],"warm":false,"uses":[],"emotion":null,"personaEmotions":[],"reach":null,"visits":null,"minutes":null,"momentOfTruth":false,"backstage":[],"evidence":[],"tones":{"positive":0,"neutral":0,"negative":0}},{"type":"painPoint","id":"00000000-0000-7000-8000-000000000130","placement":{"parent":"00000000-0000-7000-8000-000000000120","order":"V"},"title":"Card before menu","description":"All of it","category":"00000000-0000-7000-8000-000000000005","votes":[{"rater":"Ada","severity":5}],"frequency":{"kind":"counted","k":3,"n":10},"perVisit":true,"outcomes":{"k":1,"n":3},"owners":[{"department":"00000000-0000-7000-8000-000000000001","weight":0.7}],"status":"willNotFix","effort":2.5,"evidence":["00000000-0000-7000-8000-000000000007","00000000-0000-7000-8000-000000000008"],"newer":"x"},{"type":"opportunity","id":"00000000-0000-7000-8000-000000000140","placement":{"parent":"00000000-0000-7000-8000-000000000120","order":"V"},"title":"Menu first","hypothesis":"If the menu is free, then more stay","pains":["00000000-0000-7000-8000-000000000130"],"reduction":0.8,"effort":13.0,"owner":"00000000-0000-7000-8000-000000000001","status":"planned","due":"2027-01-31","result":"to be seen","newer":"x"},{"type":"delight","id":"00000000-0000-7000-8000-000000000150","placement":{"parent":"00000000-0000-7000-8000-000000000120","order":"V"},"text":"A recipe card","evidence":["00000000-0000-7000-8000-000000000007"],"newer":"x"},{"type":"note","id":"00000000-0000-7000-8000-000000000160","placement":{"parent":"00000000-0000-7000-8000-000000000110","lane":"00000000-0000-7000-8000-000000000102","order":"V"},"text":"Ask the courier","color":255,"newer":"x"},{"type":"note","id":"00000000-0000-7000-8000-000000000161","placement":{"parent":"00000000-0000-7000-8000-000000000120","lane":"00000000-0000-7000-8000-000000000102","order":"V"},"text":"Beside the touchpoint","color":null},{"type":"note","id":"00000000-0000-7000-8000-000000000162","placement":{"parent":null,"order":"V"},"text":"In the parking lot","color":null},{"type":"picture","id":"00000000-0000-7000-8000-000000000170","placement":{"parent":"00000000-0000-7000-8000-000000000120","lane":"00000000-0000-7000-8000-000000000101","order":"V"},"asset":"00000000-0000-7000-8000-000000000003","caption":"The hall","newer":"x"},{"type":"metric","id":"00000000-0000-7000-8000-000000000180","placement":{"parent":"00000000-0000-7000-8000-000000000110","order":"V"},"name":"NPS","unit":"points","better":"down","target":-12.75,"values":[{"date":"2026-09-01","value":0.1}],"newer":"x"},{"type":"path","id":"00000000-0000-7000-8000-000000000190","placement":{"parent":null,"order":"V"},"title":"Fast","weight":0.6,"steps":["00000000-0000-7000-8000-000000000120","00000000-0000-7000-8000-000000000121","00000000-0000-7000-8000-000000000120"],"newer":"x"},{"type":"comment","id":"00000000-0000-7000-8000-000000000200","on":"00000000-0000-7000-8000-000000000130","author":"Ada","text":"Really?","time":"2026-11-21T10:00:00Z","resolved":true,"newer":"x"},{"type":"comment","id":"00000000-0000-7000-8000-000000000201","on":"00000000-0000-7000-8000-000000000110","author":"Bob","text":"Yes","time":"2026-11-21T10:01:00Z","resolved":false}],"updated":[],"removed":[]}');
INSERT INTO "snapshot" VALUES ('00000000-0000-7000-8000-000000000900', '00000000-0000-7000-8000-000000000100', 1, 'Workshop', 'Ada', '2026-11-21T12:00:00Z', 1, '[{"type":"map","id":"00000000-0000-7000-8000-000000000100","title":"Meal kit","summary":"Sign-up","scenario":"From the ad to the first box","kind":"toBe","baseline":"00000000-0000-7000-8000-000000000999","status":"inReview","personas":[{"persona":"00000000-0000-7000-8000-000000000004","share":0.3333333333333333}],"entryVolume":12000.5,"customerValue":0.1,"currency":"€","profile":"strict","language":"ru","newer":null},{"type":"lane","id":"00000000-0000-7000-8000-000000000101","placement":{"parent":null,"order":"V"},"title":"Free","kind":"pictures","hidden":true,"height":120.25,"newer":1},{"type":"lane","id":"00000000-0000-7000-8000-000000000102","placement":{"parent":null,"order":"W"},"title":"Notes","kind":"notes","hidden":false,"height":null},{"type":"stage","id":"00000000-0000-7000-8000-000000000110","placement":{"parent":null,"order":"V"},"title":"Choose","goal":"See the menu","color":0,"phase":"after","entered":12000,"listening":"chat","newer":1},{"type":"touchpoint","id":"00000000-0000-7000-8000-000000000120","placement":{"parent":"00000000-0000-7000-8000-000000000110","order":"V1"},"title":"Landing page","description":"An offer","kind":"offer","action":"reads","thought":"Is it for me?","job":"decide","channels":["00000000-0000-7000-8000-000000000002"],"owner":"00000000-0000-7000-8000-000000000001","supporting":["00000000-0000-7000-8000-000000000001"],"asks":[{"kind":"payment","datum":"card number"},{"kind":"other","datum":""}],"gives":["seeOffer","cancelRule"],"passes":["e-mail"],"warm":true,"uses":["postcode"],"emotion":{"value":-2,"word":"wary"},"personaEmotions":[{"persona":"00000000-0000-7000-8000-000000000004","emotion":{"value":2,"word":"curious"}}],"reach":0.1,"visits":1.7,"minutes":0.3,"momentOfTruth":true,"backstage":["CRM"],"evidence":["00000000-0000-7000-8000-000000000007"],"tones":{"positive":1,"neutral":2,"negative":3},"newer":"x"},{"type":"touchpoint","id":"00000000-0000-7000-8000-000000000121","placement":{"parent":null,"order":"V"},"title":"Parked","description":"","kind":"step","action":"","thought":"","job":"","channels":[],"owner":null,"supporting":[],"asks":[],"gives":[],"passes":[],"warm":false,"uses":[],"emotion":null,"personaEmotions":[],"reach":null,"visits":null,"minutes":null,"momentOfTruth":false,"backstage":[],"evidence":[],"tones":{"positive":0,"neutral":0,"negative":0}},{"type":"painPoint","id":"00000000-0000-7000-8000-000000000130","placement":{"parent":"00000000-0000-7000-8000-000000000120","order":"V"},"title":"Card before menu","description":"All of it","category":"00000000-0000-7000-8000-000000000005","votes":[{"rater":"Ada","severity":5}],"frequency":{"kind":"counted","k":3,"n":10},"perVisit":true,"outcomes":{"k":1,"n":3},"owners":[{"department":"00000000-0000-7000-8000-000000000001","weight":0.7}],"status":"willNotFix","effort":2.5,"evidence":["00000000-0000-7000-8000-000000000007","00000000-0000-7000-8000-000000000008"],"newer":"x"},{"type":"opportunity","id":"00000000-0000-7000-8000-000000000140","placement":{"parent":"00000000-0000-7000-8000-000000000120","order":"V"},"title":"Menu first","hypothesis":"If the menu is free, then more stay","pains":["00000000-0000-7000-8000-000000000130"],"reduction":0.8,"effort":13.0,"owner":"00000000-0000-7000-8000-000000000001","status":"planned","due":"2027-01-31","result":"to be seen","newer":"x"},{"type":"delight","id":"00000000-0000-7000-8000-000000000150","placement":{"parent":"00000000-0000-7000-8000-000000000120","order":"V"},"text":"A recipe card","evidence":["00000000-0000-7000-8000-000000000007"],"newer":"x"},{"type":"note","id":"00000000-0000-7000-8000-000000000160","placement":{"parent":"00000000-0000-7000-8000-000000000110","lane":"00000000-0000-7000-8000-000000000102","order":"V"},"text":"Ask the courier","color":255,"newer":"x"},{"type":"note","id":"00000000-0000-7000-8000-000000000161","placement":{"parent":"00000000-0000-7000-8000-000000000120","lane":"00000000-0000-7000-8000-000000000102","order":"V"},"text":"Beside the touchpoint","color":null},{"type":"note","id":"00000000-0000-7000-8000-000000000162","placement":{"parent":null,"order":"V"},"text":"In the parking lot","color":null},{"type":"picture","id":"00000000-0000-7000-8000-000000000170","placement":{"parent":"00000000-0000-7000-8000-000000000120","lane":"00000000-0000-7000-8000-000000000101","order":"V"},"asset":"00000000-0000-7000-8000-000000000003","caption":"The hall","newer":"x"},{"type":"metric","id":"00000000-0000-7000-8000-000000000180","placement":{"parent":"00000000-0000-7000-8000-000000000110","order":"V"},"name":"NPS","unit":"points","better":"down","target":-12.75,"values":[{"date":"2026-09-01","value":0.1}],"newer":"x"},{"type":"path","id":"00000000-0000-7000-8000-000000000190","placement":{"parent":null,"order":"V"},"title":"Fast","weight":0.6,"steps":["00000000-0000-7000-8000-000000000120","00000000-0000-7000-8000-000000000121","00000000-0000-7000-8000-000000000120"],"newer":"x"},{"type":"comment","id":"00000000-0000-7000-8000-000000000200","on":"00000000-0000-7000-8000-000000000130","author":"Ada","text":"Really?","time":"2026-11-21T10:00:00Z","resolved":true,"newer":"x"},{"type":"comment","id":"00000000-0000-7000-8000-000000000201","on":"00000000-0000-7000-8000-000000000110","author":"Bob","text":"Yes","time":"2026-11-21T10:01:00Z","resolved":false}]');
INSERT INTO "department" VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000000', 'Продукт', 'ПР', 3, 'Ada', '{"fax":"none"}');
INSERT INTO "channel" VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-0000-0000-000000000000', 'Hotline', 'phone', 'bell', '{"cost":{"eur":0.1}}');
INSERT INTO "persona" VALUES ('00000000-0000-7000-8000-000000000004', '00000000-0000-0000-0000-000000000000', 'Olga', 'families', 0.35, 'Cooks for four.', '["eat well"]', '["time"]', '["forms","waiting"]', 'Just tell me the price!', '00000000-0000-7000-8000-000000000003', 0.1, '{"newer":true}');
INSERT INTO "persona_channels" VALUES ('00000000-0000-7000-8000-000000000004', 0, '00000000-0000-7000-8000-000000000002');
INSERT INTO "persona_channels" VALUES ('00000000-0000-7000-8000-000000000004', 1, '00000000-0000-7000-8000-000000000002');
INSERT INTO "category" VALUES ('00000000-0000-7000-8000-000000000005', '00000000-0000-0000-0000-000000000000', 'hidden-cost', 'Hidden cost', 'Скрытая цена', '{"newer":"x"}');
INSERT INTO "tag" VALUES ('00000000-0000-7000-8000-000000000006', '00000000-0000-0000-0000-000000000000', 'checkout', '{"newer":"x"}');
INSERT INTO "asset" VALUES ('00000000-0000-7000-8000-000000000003', '00000000-0000-0000-0000-000000000000', 'hall.png', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'image/png', 4294967295, '{"newer":[1,2]}');
INSERT INTO "evidence" VALUES ('00000000-0000-7000-8000-000000000007', '00000000-0000-0000-0000-000000000000', 'survey', '12 of 40 gave up', 'exit survey', 'https://example.org/a?b=1', 'P07', '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000002', '2026-10-01', 'on site', 12, 40, -1, '00000000-0000-7000-8000-000000000008', '{"newer":{"deep":[{"er":1.5}]}}');
INSERT INTO "evidence" VALUES ('00000000-0000-7000-8000-000000000008', '00000000-0000-0000-0000-000000000000', 'quote', 'It asked for my card', '', '', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, NULL);
INSERT INTO "evidence_tags" VALUES ('00000000-0000-7000-8000-000000000007', 0, '00000000-0000-7000-8000-000000000006');
INSERT INTO "evidence_attachments" VALUES ('00000000-0000-7000-8000-000000000007', 0, '00000000-0000-7000-8000-000000000003');
INSERT INTO "map" VALUES ('00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000100', 'Meal kit', 'Sign-up', 'From the ad to the first box', 'toBe', '00000000-0000-7000-8000-000000000999', 'inReview', 12000.5, 0.1, '€', 'strict', 'ru', '{"newer":null}');
INSERT INTO "map_personas" VALUES ('00000000-0000-7000-8000-000000000100', 0, '00000000-0000-7000-8000-000000000004', 0.33333333333333332);
INSERT INTO "lane" VALUES ('00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000100', 'V', 'Free', 'pictures', 1, 120.25, '{"newer":1}');
INSERT INTO "lane" VALUES ('00000000-0000-7000-8000-000000000102', '00000000-0000-7000-8000-000000000100', 'W', 'Notes', 'notes', 0, NULL, NULL);
INSERT INTO "stage" VALUES ('00000000-0000-7000-8000-000000000110', '00000000-0000-7000-8000-000000000100', 'V', 'Choose', 'See the menu', 0, 'after', 12000, 'chat', '{"newer":1}');
INSERT INTO "touchpoint" VALUES ('00000000-0000-7000-8000-000000000120', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000110', 'V1', 'Landing page', 'An offer', 'offer', 'reads', 'Is it for me?', 'decide', '00000000-0000-7000-8000-000000000001', '[{"datum":"card number","kind":"payment"},{"datum":"","kind":"other"}]', '["seeOffer","cancelRule"]', '["e-mail"]', 1, '["postcode"]', -2, 'wary', 0.1, 1.7, 0.3, 1, '["CRM"]', 1, 2, 3, '{"newer":"x"}');
INSERT INTO "touchpoint" VALUES ('00000000-0000-7000-8000-000000000121', '00000000-0000-7000-8000-000000000100', NULL, 'V', 'Parked', '', 'step', '', '', '', NULL, '[]', '[]', '[]', 0, '[]', NULL, NULL, NULL, NULL, NULL, 0, '[]', 0, 0, 0, NULL);
INSERT INTO "touchpoint_channels" VALUES ('00000000-0000-7000-8000-000000000120', 0, '00000000-0000-7000-8000-000000000002');
INSERT INTO "touchpoint_supporting" VALUES ('00000000-0000-7000-8000-000000000120', 0, '00000000-0000-7000-8000-000000000001');
INSERT INTO "touchpoint_persona_emotions" VALUES ('00000000-0000-7000-8000-000000000120', 0, '00000000-0000-7000-8000-000000000004', 2, 'curious');
INSERT INTO "touchpoint_evidence" VALUES ('00000000-0000-7000-8000-000000000120', 0, '00000000-0000-7000-8000-000000000007');
INSERT INTO "pain_point" VALUES ('00000000-0000-7000-8000-000000000130', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000120', 'V', 'Card before menu', 'All of it', '00000000-0000-7000-8000-000000000005', '[{"rater":"Ada","severity":5}]', '{"k":3,"kind":"counted","n":10}', 1, 1, 3, 'willNotFix', 2.5, '{"newer":"x"}');
INSERT INTO "pain_point_owners" VALUES ('00000000-0000-7000-8000-000000000130', 0, '00000000-0000-7000-8000-000000000001', 0.7);
INSERT INTO "pain_point_evidence" VALUES ('00000000-0000-7000-8000-000000000130', 0, '00000000-0000-7000-8000-000000000007');
INSERT INTO "pain_point_evidence" VALUES ('00000000-0000-7000-8000-000000000130', 1, '00000000-0000-7000-8000-000000000008');
INSERT INTO "opportunity" VALUES ('00000000-0000-7000-8000-000000000140', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000120', 'V', 'Menu first', 'If the menu is free, then more stay', 0.8, 13.0, '00000000-0000-7000-8000-000000000001', 'planned', '2027-01-31', 'to be seen', '{"newer":"x"}');
INSERT INTO "opportunity_pains" VALUES ('00000000-0000-7000-8000-000000000140', 0, '00000000-0000-7000-8000-000000000130');
INSERT INTO "delight" VALUES ('00000000-0000-7000-8000-000000000150', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000120', 'V', 'A recipe card', '{"newer":"x"}');
INSERT INTO "delight_evidence" VALUES ('00000000-0000-7000-8000-000000000150', 0, '00000000-0000-7000-8000-000000000007');
INSERT INTO "note" VALUES ('00000000-0000-7000-8000-000000000160', '00000000-0000-7000-8000-000000000100', NULL, '00000000-0000-7000-8000-000000000110', '00000000-0000-7000-8000-000000000102', 'V', 'Ask the courier', 255, '{"newer":"x"}');
INSERT INTO "note" VALUES ('00000000-0000-7000-8000-000000000161', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000120', NULL, '00000000-0000-7000-8000-000000000102', 'V', 'Beside the touchpoint', NULL, NULL);
INSERT INTO "note" VALUES ('00000000-0000-7000-8000-000000000162', '00000000-0000-7000-8000-000000000100', NULL, NULL, NULL, 'V', 'In the parking lot', NULL, NULL);
INSERT INTO "picture" VALUES ('00000000-0000-7000-8000-000000000170', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000120', NULL, '00000000-0000-7000-8000-000000000101', 'V', '00000000-0000-7000-8000-000000000003', 'The hall', '{"newer":"x"}');
INSERT INTO "metric" VALUES ('00000000-0000-7000-8000-000000000180', '00000000-0000-7000-8000-000000000100', NULL, '00000000-0000-7000-8000-000000000110', 'V', 'NPS', 'points', 'down', -12.75, '[{"date":"2026-09-01","value":0.1}]', '{"newer":"x"}');
INSERT INTO "path" VALUES ('00000000-0000-7000-8000-000000000190', '00000000-0000-7000-8000-000000000100', 'V', 'Fast', 0.6, '{"newer":"x"}');
INSERT INTO "path_steps" VALUES ('00000000-0000-7000-8000-000000000190', 0, '00000000-0000-7000-8000-000000000120');
INSERT INTO "path_steps" VALUES ('00000000-0000-7000-8000-000000000190', 2, '00000000-0000-7000-8000-000000000120');
INSERT INTO "path_steps" VALUES ('00000000-0000-7000-8000-000000000190', 1, '00000000-0000-7000-8000-000000000121');
INSERT INTO "comment" VALUES ('00000000-0000-7000-8000-000000000200', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000130', 'Ada', 'Really?', '2026-11-21T10:00:00Z', 1, '{"newer":"x"}');
INSERT INTO "comment" VALUES ('00000000-0000-7000-8000-000000000201', '00000000-0000-7000-8000-000000000100', '00000000-0000-7000-8000-000000000110', 'Bob', 'Yes', '2026-11-21T10:01:00Z', 0, NULL);
COMMIT;
