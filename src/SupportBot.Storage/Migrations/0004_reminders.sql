-- What to say to whom, and how it comes back.
CREATE TABLE reminder (
  id         TEXT   NOT NULL PRIMARY KEY,
  person_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  body       TEXT   NOT NULL,                    -- sealed: text, schedule, kind, state
  version    BIGINT NOT NULL DEFAULT 1,          -- grows with each change
  created_at BIGINT NOT NULL                     -- Unix milliseconds, UTC
);

CREATE INDEX reminder_person_id ON reminder (person_id);

-- What will ring: the next occurrence of each reminder, and beside it the one before when that was put off or is said
-- again. Only this table is touched to find what is due.
CREATE TABLE reminder_due (
  reminder_id TEXT   NOT NULL REFERENCES reminder (id) ON DELETE CASCADE,
  person_id   TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  occurrence  BIGINT NOT NULL,                   -- which ring of the reminder; Unix milliseconds, UTC, whole seconds
  due_at      BIGINT NOT NULL,                   -- when to say it; Unix milliseconds, UTC
  why         TEXT   NOT NULL,                   -- 'time', 'repeat' or 'snooze'
  lease_until BIGINT NOT NULL DEFAULT 0,         -- nobody else takes the row until then
  lease_token TEXT   NOT NULL DEFAULT '',        -- whose it is; still there after the lease: that worker never reported
  attempt     BIGINT NOT NULL DEFAULT 0,         -- how often it was taken
  unsure      BIGINT NOT NULL DEFAULT 0,         -- how often it was taken and nobody knows whether it arrived
  PRIMARY KEY (reminder_id, occurrence)
);

CREATE INDEX reminder_due_due_at ON reminder_due (due_at);
CREATE INDEX reminder_due_person_id ON reminder_due (person_id);

-- What became of each ring.
CREATE TABLE reminder_ring (
  reminder_id TEXT   NOT NULL REFERENCES reminder (id) ON DELETE CASCADE,
  person_id   TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  occurrence  BIGINT NOT NULL,                   -- Unix milliseconds, UTC
  state       TEXT   NOT NULL,                   -- 'sent', 'unknown', 'undelivered' or 'missed'
  rung        BIGINT NOT NULL,                   -- how often it was said
  answer      TEXT,                              -- sealed: done, skipped or put off; NULL until the person answered
  told        BIGINT NOT NULL,                   -- 0 while the person must still be told that it did not arrive
  PRIMARY KEY (reminder_id, occurrence)
);

CREATE INDEX reminder_ring_person_id ON reminder_ring (person_id);
CREATE INDEX reminder_ring_untold ON reminder_ring (person_id) WHERE told = 0;
