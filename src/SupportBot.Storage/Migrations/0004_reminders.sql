-- What to say to whom, and how it comes back.
CREATE TABLE reminder (
  id         TEXT   NOT NULL PRIMARY KEY,
  person_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  body       TEXT   NOT NULL,                    -- sealed: text, schedule, kind, state
  version    BIGINT NOT NULL DEFAULT 1,          -- grows with each change
  created_at BIGINT NOT NULL                     -- Unix milliseconds, UTC
);

CREATE INDEX reminder_person_id ON reminder (person_id);

-- The next ring of each reminder that will ring. Only this row is touched when it rings.
CREATE TABLE reminder_due (
  reminder_id TEXT   NOT NULL PRIMARY KEY REFERENCES reminder (id) ON DELETE CASCADE,
  person_id   TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  due_at      BIGINT NOT NULL,                   -- Unix milliseconds, UTC
  occurrence  BIGINT NOT NULL,                   -- the ring this is about, Unix milliseconds, UTC; a snooze or a repeat keeps it
  lease_until BIGINT NOT NULL DEFAULT 0,         -- a worker holds the row until then
  lease_token TEXT   NOT NULL DEFAULT '',        -- which worker
  attempt     BIGINT NOT NULL DEFAULT 0          -- how often delivery was tried for this ring
);

CREATE INDEX reminder_due_due_at ON reminder_due (due_at);
CREATE INDEX reminder_due_person_id ON reminder_due (person_id);

-- What became of each ring.
CREATE TABLE reminder_ring (
  reminder_id TEXT   NOT NULL REFERENCES reminder (id) ON DELETE CASCADE,
  person_id   TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  occurrence  BIGINT NOT NULL,                   -- Unix milliseconds, UTC
  state       TEXT   NOT NULL,                   -- sending, sent, unknown, undelivered, late, missed, done, skipped, unanswered
  rung        BIGINT NOT NULL DEFAULT 0,         -- how often it was shown
  changed_at  BIGINT NOT NULL,                   -- Unix milliseconds, UTC
  PRIMARY KEY (reminder_id, occurrence)
);

CREATE INDEX reminder_ring_person_id ON reminder_ring (person_id);
