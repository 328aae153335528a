// Columns of SchoolYearRecord and its source, of a node `year`.
year.schoolId AS schoolId, year.year AS year, year.name AS name, year.state AS state,
  year.dependency AS dependency, year.sostenedorId AS sostenedorId, year.comunaId AS comunaId,
  year.deprovId AS deprovId, year.rural AS rural, year.hasEnrolment AS hasEnrolment, year.enrolment AS enrolment,
  year.teaching AS teaching, year.latitude AS latitude, year.longitude AS longitude, year.revision AS revision,
  year.file AS file, year.row AS row
