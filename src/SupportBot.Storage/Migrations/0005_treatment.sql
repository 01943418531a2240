-- A treatment that someone had, has or will have, with its sessions and side effects.
CREATE TABLE course (
  id         TEXT   NOT NULL PRIMARY KEY,        -- 16 hex digits
  person_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  body       TEXT   NOT NULL,                    -- sealed: name, card, sessions, side effects, end, what was said beforehand
  version    BIGINT NOT NULL DEFAULT 1,          -- grows with each change
  created_at BIGINT NOT NULL                     -- Unix milliseconds, UTC
);

CREATE INDEX course_person_id ON course (person_id);
