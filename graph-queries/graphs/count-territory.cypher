// How large is the graph of a territory: its working schools of one year, those who run them, those who come in by a tie
// with either, and the ties among them all?
// $id            territory id
// $simulated     whether the territory is a fictional one, whose schools have no years in the register
// $year          calendar year, of the register and in which `administers` must hold
// $dependencies  keep only schools of these dependencies (null: all)
// $kinds         kinds of actor that come in by a tie, wherever they are
// Columns        actors, ties; one row
// Index          unique Territory(id), SchoolYear(comunaId, year), SchoolYear(deprovId, year), unique Actor(id)
// As it is stored: all is counted.
WITH {} AS heldBack
{{territory-members}}
CALL (members) {
  UNWIND members AS id
  MATCH (:Actor {id: id})-[tie:{{tie-types}}]->()
  WHERE tie.to IN members AND tie.revision IN $visibleRevisions AND {{tie-in-force}}
  RETURN count(tie) AS ties
}
RETURN actors, ties
