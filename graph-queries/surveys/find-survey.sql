-- What is this survey, and what became of it?
SELECT id, definition, closedAt, keepUntil, revision, report FROM survey WHERE id = $id
