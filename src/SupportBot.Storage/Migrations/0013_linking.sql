-- Codes with which someone joins two accounts of theirs. At most one each.
CREATE TABLE link_code (
  person_id  TEXT   NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  code_hash  TEXT   NOT NULL,                    -- keyed hash of the code
  asked_by   TEXT   REFERENCES person (id) ON DELETE CASCADE, -- who typed it; NULL until then, and it opens nothing afterwards
  expires_at BIGINT NOT NULL                     -- Unix milliseconds, UTC
);

CREATE UNIQUE INDEX link_code_code_hash ON link_code (code_hash);
CREATE INDEX link_code_asked_by ON link_code (asked_by);

-- How often someone typed a code lately, so that nobody finds one by trying.
CREATE TABLE link_try (
  person_id TEXT   NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  tries     BIGINT NOT NULL,
  since     BIGINT NOT NULL                      -- when the first of them was; Unix milliseconds, UTC
);
