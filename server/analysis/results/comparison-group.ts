type School = { id: string; comunaId: string | null; dependency: string | null; simulated: boolean };

/**
 * Schools to set beside these: in the same comuna and of the same dependency as one of them, and not among them. A school
 * whose comuna or dependency is not known has none; fictional schools stand beside fictional ones only.
 */
export function comparisonGroup(members: readonly School[], around: readonly School[]): Set<string> {
  const own = new Set(members.map(({ id }) => id));
  const places = new Set(members.flatMap((member) => placeOf(member) ?? []));
  return new Set(
    around.flatMap((school) => {
      const place = placeOf(school);
      return place !== null && places.has(place) && !own.has(school.id) ? [school.id] : [];
    }),
  );
}

const placeOf = ({ comunaId, dependency, simulated }: School): string | null =>
  comunaId === null || dependency === null ? null : JSON.stringify([comunaId, dependency, simulated]);
