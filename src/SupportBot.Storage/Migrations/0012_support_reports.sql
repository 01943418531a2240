-- That somebody behaved badly in a talk. Nothing of what was said is kept. Whose account it was is shown to two moderators who
-- both agree, and to nobody else.
CREATE TABLE support_report (
  id           TEXT   NOT NULL PRIMARY KEY,      -- 16 hex digits
  community_id TEXT   NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id    TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- who reported
  about_id     TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,  -- whom it is about
  first_id     TEXT   REFERENCES person (id) ON DELETE SET NULL,          -- the moderator who agreed first
  is_unsealed  BIGINT NOT NULL DEFAULT 0,        -- 1 once a second one agreed
  made_at      BIGINT NOT NULL                   -- Unix milliseconds, UTC
);

CREATE INDEX support_report_person_id ON support_report (person_id);
CREATE INDEX support_report_about_id ON support_report (about_id);
