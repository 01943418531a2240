-- What is known about attempts of which nobody knows whether they arrived.
ALTER TABLE reminder_due ADD COLUMN taken_at BIGINT NOT NULL DEFAULT 0;     -- when it was last taken; Unix milliseconds, UTC
ALTER TABLE reminder_due ADD COLUMN unreported BIGINT NOT NULL DEFAULT 0;   -- how often whoever took it never said what became of it
ALTER TABLE reminder_due ADD COLUMN unsure_since BIGINT NOT NULL DEFAULT 0; -- when the first such attempt was made; 0 when there was none
ALTER TABLE reminder_ring ADD COLUMN unsure BIGINT NOT NULL DEFAULT 0;      -- attempts besides, that may have been seen as well
