-- A Discord server or Telegram group that its administrators set up.
CREATE TABLE community (
  id             TEXT   NOT NULL PRIMARY KEY,    -- 16 hex digits, ours
  community_hash TEXT   NOT NULL UNIQUE,         -- keyed hash of platform and id
  platform       TEXT   NOT NULL,                -- 'discord', 'telegram' or 'terminal'
  body           TEXT   NOT NULL,                -- sealed with the installation's key: the platform's id, what was chosen, what before
  version        BIGINT NOT NULL DEFAULT 1,      -- grows with each change
  post_at        BIGINT,                         -- when the weekly post is due; Unix milliseconds, UTC; NULL when it is off
  created_at     BIGINT NOT NULL                 -- Unix milliseconds, UTC
);

CREATE INDEX community_post_at ON community (post_at) WHERE post_at IS NOT NULL;

-- Who has a part in a community, beside its members: where the platform has no roles, these are the lists.
CREATE TABLE community_part (
  community_id TEXT   NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id    TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  part         TEXT   NOT NULL,                  -- 'supporter' or 'moderator'
  body         TEXT   NOT NULL,                  -- sealed with the person's key: the name they gave themselves for it
  since        BIGINT NOT NULL,                  -- Unix milliseconds, UTC
  PRIMARY KEY (community_id, person_id, part)
);

CREATE INDEX community_part_person_id ON community_part (person_id);

-- Invitations that were not used yet. Each opens once.
CREATE TABLE community_code (
  code_hash    TEXT   NOT NULL PRIMARY KEY,      -- keyed hash of the code
  community_id TEXT   NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  part         TEXT   NOT NULL,                  -- 'supporter' or 'moderator'
  expires_at   BIGINT NOT NULL                   -- Unix milliseconds, UTC
);
