-- What does a share link show?
SELECT * FROM saved_view WHERE id = $id
