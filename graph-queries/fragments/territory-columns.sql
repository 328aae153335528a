-- Columns of a territory `t`, and what each commit counts anew (`c`).
t.id, t.kind, t.code, t.name, t.parentId, t.simulated,
  c.schools, c.publicSchools, c.networks, c.firstYear
