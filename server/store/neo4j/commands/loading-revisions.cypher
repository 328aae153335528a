// Which imports are being loaded, or were cut short? The newest first: what a later one said is deleted before.
// Columns  number
// Reads all revisions, which are few: after a change that was cut short, not a hot query
MATCH (revision:Revision {state: 'loading'})
RETURN revision.number AS number
ORDER BY number DESC
