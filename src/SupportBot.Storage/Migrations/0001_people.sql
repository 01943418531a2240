-- This installation's own key, for what belongs to no person. One row.
CREATE TABLE instance (
  id          BIGINT NOT NULL PRIMARY KEY,       -- always 1
  wrapped_key TEXT   NOT NULL,                   -- sealed with the master key
  created_at  BIGINT NOT NULL                    -- Unix milliseconds, UTC
);

-- One row for each human being who agreed, however many chat accounts they use.
CREATE TABLE person (
  id              TEXT   NOT NULL PRIMARY KEY,
  wrapped_key     TEXT   NOT NULL,               -- the person's own key, sealed with the master key
  profile         TEXT   NOT NULL,               -- sealed: country, zone, language, quiet hours and the like
  consent_version BIGINT NOT NULL,               -- the version of the text they agreed to; 0 once withdrawn
  consent_at      BIGINT NOT NULL,               -- Unix milliseconds, UTC
  created_at      BIGINT NOT NULL                -- Unix milliseconds, UTC
);

-- Which chat account belongs to whom.
CREATE TABLE account (
  account_hash TEXT   NOT NULL PRIMARY KEY,      -- keyed hash of platform and id
  person_id    TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  platform     TEXT   NOT NULL,                  -- 'discord', 'telegram' or 'terminal'
  address      TEXT   NOT NULL,                  -- sealed: the platform's own ids, for writing first
  reachable    BIGINT NOT NULL DEFAULT 1,        -- 0 once the platform said that messages do not arrive
  created_at   BIGINT NOT NULL                   -- Unix milliseconds, UTC
);

CREATE INDEX account_person_id ON account (person_id);

-- Commands that wait for more values.
CREATE TABLE unfinished_call (
  id           TEXT   NOT NULL PRIMARY KEY,      -- 8 characters
  account_hash TEXT   NOT NULL,                  -- who is asked; the newest call of an account is the one that waits
  person_id    TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  body         TEXT   NOT NULL,                  -- sealed: the command and its values so far
  expires_at   BIGINT NOT NULL                   -- Unix milliseconds, UTC
);

CREATE INDEX unfinished_call_account_hash ON unfinished_call (account_hash);
CREATE INDEX unfinished_call_person_id ON unfinished_call (person_id);
