-- From schema version 1 to 2: names of columns and tables, an index for the store's version, and the ids of imports.
ALTER TABLE school_year RENAME COLUMN ownerId TO sostenedorId;
UPDATE superseded
SET record = json_set(json_remove(record, '$.ownerId'), '$.sostenedorId', json_extract(record, '$.ownerId'))
WHERE key LIKE '["school-year",%';

ALTER TABLE restated RENAME TO reassertion;
DROP INDEX restated_by_revision;
CREATE INDEX reassertion_by_revision ON reassertion (revision);

CREATE INDEX revision_undone ON revision (number) WHERE state = 'undone';

ALTER TABLE revision ADD COLUMN importId TEXT;
CREATE UNIQUE INDEX revision_by_import ON revision (importId);
