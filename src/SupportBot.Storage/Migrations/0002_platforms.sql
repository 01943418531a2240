-- What a platform must remember across restarts.
CREATE TABLE platform_note (
  platform     TEXT NOT NULL,
  account_hash TEXT NOT NULL,                    -- keyed hash of the account it is about; '' if about nobody
  name         TEXT NOT NULL,
  body         TEXT NOT NULL,                    -- sealed with the installation's key
  PRIMARY KEY (platform, account_hash, name)
);

-- Updates that came in. The body is gone once the update is answered; the id stays for two days.
CREATE TABLE platform_update (
  platform  TEXT   NOT NULL,
  id        BIGINT NOT NULL,                     -- the platform's own, growing
  body      TEXT,                                -- sealed with the installation's key; NULL once finished
  kept_at   BIGINT NOT NULL,                     -- Unix milliseconds, UTC
  PRIMARY KEY (platform, id)
);
