-- Someone asks for a supporter, and the talk that comes of it.
CREATE TABLE support_request (
  id           TEXT   NOT NULL PRIMARY KEY,      -- 16 hex digits
  community_id TEXT   NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id    TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- who asks
  taker_id     TEXT   REFERENCES person (id) ON DELETE SET NULL,          -- the supporter who has it
  state        TEXT   NOT NULL,                  -- 'waiting', 'taken' or 'over'
  is_offered   BIGINT NOT NULL DEFAULT 0,        -- 1 while another supporter may take it over
  number       BIGINT NOT NULL DEFAULT 0,        -- tells the open talks of one supporter apart
  has_room     BIGINT NOT NULL DEFAULT 0,        -- 1 while there is a room on the platform, to be closed with the talk
  body         TEXT   NOT NULL,                  -- sealed with the key of who asks: their words, where they asked, the room
  asked_at     BIGINT NOT NULL,                  -- Unix milliseconds, UTC, like all below
  heard_at     BIGINT NOT NULL,                  -- when one of the two was last heard, or what else happened
  turned_at    BIGINT NOT NULL DEFAULT 0,        -- when the supporter last chose to write to this one
  checked_at   BIGINT NOT NULL DEFAULT 0         -- when it was last asked whether somebody is still there; 0 since it was heard
);

CREATE INDEX support_request_person_id ON support_request (person_id);
CREATE INDEX support_request_taker_id ON support_request (taker_id);
CREATE INDEX support_request_heard_at ON support_request (heard_at);

-- Until when a supporter is on duty, and how many talks they want at most.
CREATE TABLE support_duty (
  community_id TEXT   NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id    TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  until_at     BIGINT NOT NULL,                  -- Unix milliseconds, UTC; in the past while off duty
  most         BIGINT NOT NULL DEFAULT 2,        -- open talks at once
  PRIMARY KEY (community_id, person_id)
);

CREATE INDEX support_duty_person_id ON support_duty (person_id);

-- Which talks a supporter took in the last week, for their own count.
CREATE TABLE support_taken (
  person_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  request_id TEXT   NOT NULL,
  at         BIGINT NOT NULL,                    -- Unix milliseconds, UTC
  PRIMARY KEY (person_id, request_id)
);

-- Who does not want to meet whom again.
CREATE TABLE support_block (
  person_id TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  other_id  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at        BIGINT NOT NULL,                     -- Unix milliseconds, UTC
  PRIMARY KEY (person_id, other_id)
);

-- Who wants to be told when somebody is on duty.
CREATE TABLE support_wish (
  person_id    TEXT   NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  community_id TEXT   NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  until_at     BIGINT NOT NULL                   -- Unix milliseconds, UTC
);

-- What is on its way to somebody; gone once it arrived.
CREATE TABLE support_message (
  id          TEXT   NOT NULL PRIMARY KEY,
  person_id   TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- to whom
  request_id  TEXT   NOT NULL,                   -- which talk it belongs to; '' when to none
  body        TEXT   NOT NULL,                   -- sealed with the key of whoever gets it
  made_at     BIGINT NOT NULL,                   -- Unix milliseconds, UTC; what was made first is said first
  due_at      BIGINT NOT NULL,                   -- Unix milliseconds, UTC
  lease_until BIGINT NOT NULL DEFAULT 0          -- nobody else says it until then
);

CREATE INDEX support_message_due_at ON support_message (due_at);
CREATE INDEX support_message_person_id ON support_message (person_id);
