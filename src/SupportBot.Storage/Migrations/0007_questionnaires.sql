-- A questionnaire that someone filled in. Which one it was is sealed as well.
CREATE TABLE questionnaire_answer (
  id        TEXT   NOT NULL PRIMARY KEY,
  person_id TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at        BIGINT NOT NULL,                     -- when it was filled in; Unix milliseconds, UTC
  body      TEXT   NOT NULL                      -- sealed: which questionnaire, the answer to each item
);

CREATE INDEX questionnaire_answer_person_id_at ON questionnaire_answer (person_id, at);
