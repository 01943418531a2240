-- That the bot will close, or has closed. One row at most; none while the bot stays.
CREATE TABLE closing (
  id        BIGINT NOT NULL PRIMARY KEY,         -- always 1
  days      BIGINT NOT NULL,                     -- how long people have
  closes_at BIGINT NOT NULL,                     -- Unix milliseconds, UTC
  is_over   BIGINT NOT NULL DEFAULT 0            -- 1 once everything else is erased
);

-- Whom to tell of it.
CREATE TABLE closing_notice (
  person_id TEXT   NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  says      TEXT   NOT NULL,                     -- 'closes' or 'stays'
  state     TEXT   NOT NULL,                     -- 'waiting', 'trying', 'told' or 'undelivered'
  due_at    BIGINT NOT NULL                      -- nobody says it before; Unix milliseconds, UTC
);

CREATE INDEX closing_notice_due_at ON closing_notice (due_at) WHERE state IN ('waiting', 'trying');
