-- How someone felt, when, in their words.
CREATE TABLE check_in (
  id         TEXT   NOT NULL PRIMARY KEY,
  person_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  local_date TEXT   NOT NULL,                    -- the day it is about, on the person's own calendar: 2026-03-02
  at         BIGINT NOT NULL,                    -- when it was entered; Unix milliseconds, UTC
  body       TEXT   NOT NULL                     -- sealed: kind, mood, energy, sleep, what changed, note
);

CREATE INDEX check_in_person_id_local_date ON check_in (person_id, local_date);
