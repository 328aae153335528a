import type { NetworkData } from '../../../contract/network-data.ts';

/**
 * What is known of each actor, as text by name: the fields that group measures use, the role in the network, and the
 * further columns of the source (which never replace a field). `null` where not known.
 *
 * @param data with the memberships that are in force
 */
export function actorAttributes(
  data: NetworkData,
  actors: readonly string[],
): Record<string, (string | null)[]> {
  const byId = new Map(data.actors.map((actor) => [actor.id, actor]));
  const roleOf = new Map(data.members.map((member) => [member.actorId, member.role]));
  const rows = actors.map((id) => {
    const actor = byId.get(id);
    return {
      ...actor?.attributes,
      kind: actor?.kind,
      subKind: actor?.subKind,
      group: actor?.group,
      role: roleOf.get(id),
      comuna: actor?.comunaId,
      sostenedor: actor?.sostenedorId,
      dependency: actor?.dependency,
      legalKind: actor?.legalKind,
      state: actor?.state,
      rural: actor?.rural,
      enrolment: actor?.enrolment,
    } as Record<string, string | number | boolean | null | undefined>;
  });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      rows.map((row) => (row[name] === null || row[name] === undefined ? null : String(row[name]))),
    ]),
  );
}
