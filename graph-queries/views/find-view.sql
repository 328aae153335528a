-- What does a share link show?
SELECT id, createdAt, state, createdBy FROM saved_view WHERE id = $id
