// In which revisions does the school register speak?
// Columns  number
// Index    Revision(authority)
MATCH (revision:Revision {authority: 'register'})
RETURN revision.number AS number
