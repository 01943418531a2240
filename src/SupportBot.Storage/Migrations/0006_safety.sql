-- A person's own steady plan. At most one each.
CREATE TABLE safety_plan (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  body      TEXT NOT NULL                        -- sealed: the texts of its steps
);
