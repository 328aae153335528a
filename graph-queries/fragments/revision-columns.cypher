// Columns of a `revision`.
revision.number AS number, revision.title AS title, revision.source AS source, revision.hash AS hash,
  revision.importedAt AS importedAt, revision.importedBy AS importedBy, revision.state AS state,
  revision.counts AS counts, revision.changes AS changes, revision.findings AS findings
