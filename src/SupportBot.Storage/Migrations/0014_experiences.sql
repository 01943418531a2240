-- What someone found of a treatment they tried. At most one for each treatment.
CREATE TABLE experience (
  id        TEXT NOT NULL PRIMARY KEY,           -- 16 hex digits: keyed hash of the answers, with the person's key
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  card_hash TEXT NOT NULL,                       -- keyed hash of the treatment's card
  body      TEXT NOT NULL,                       -- sealed: the card and the answers
  UNIQUE (person_id, card_hash)
);

CREATE INDEX experience_card_hash ON experience (card_hash);

-- What someone wrote about it, to be read by others once a moderator agreed.
CREATE TABLE experience_text (
  id        TEXT   NOT NULL PRIMARY KEY,         -- 12 hex digits, by chance; others with each change of the text
  person_id TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  card_hash TEXT   NOT NULL,                     -- keyed hash of the treatment's card
  community_id TEXT REFERENCES community (id) ON DELETE SET NULL, -- whose moderators look at it and whose members read it
  state     TEXT   NOT NULL,                     -- 'kept', 'waiting', 'approved', 'returned', 'refused', 'reported' or 'settled'
  body      TEXT   NOT NULL,                     -- sealed: the card, the text, and why it was returned
  told      BIGINT NOT NULL DEFAULT 1,           -- 0 while its author does not know what became of it
  UNIQUE (person_id, card_hash)
);

CREATE INDEX experience_text_card_hash ON experience_text (card_hash);
CREATE INDEX experience_text_state ON experience_text (state) WHERE state IN ('waiting', 'reported');

-- Which experiences were counted together and shown. A later one differs from every earlier one by at least five people.
CREATE TABLE experience_release (
  card_hash TEXT   NOT NULL,
  number    BIGINT NOT NULL,                     -- from 1
  members   TEXT   NOT NULL,                     -- sealed with the installation's key: hashes of people, with the ids of their experiences
  PRIMARY KEY (card_hash, number)
);
