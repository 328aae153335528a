import { schoolRoles } from '../../../contract/network-work.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byId } from '../../../contract/text-order.ts';
import { roleKey } from '../network-work/work-words.ts';
import { roleSubKind } from './level-of.ts';

type Roles = { actors: RecordOf<'actor'>[]; ties: RecordOf<'tie'>[] };

/**
 * Through which roles the schools take part in their networks: who answered or came to a meeting, by role. A role is one
 * set for all schools, as nobody is named; a tie says that a school had somebody of that role there, in any year.
 *
 * @param schools those that are drawn
 */
export function rolesOfSchools(
  networks: readonly NetworkData[],
  schools: ReadonlySet<string>,
  simulated: boolean,
): Roles {
  const pairs = new Map<string, { school: string; role: string }>();
  const note = (school: string, role: string | null) => {
    if (role === null || !schools.has(school)) return;
    const key = roleKey(role);
    pairs.set(JSON.stringify([school, key]), { school, role: key });
  };
  for (const { responses, attendance } of networks) {
    for (const { actorId, role, responded } of responses) if (responded) note(actorId, role);
    for (const { actorId, role, attended } of attendance) if (attended) note(actorId, role);
  }
  const found = [...pairs.values()];
  return {
    actors: [...new Set(found.map(({ role }) => role))]
      .map((role) =>
        newRecord('actor', {
          ...{ id: idOfRole(role), kind: 'organisation', subKind: roleSubKind, isSet: true, simulated },
          name: schoolRoles[role]?.es ?? role,
          attributes: role in schoolRoles ? { name_en: schoolRoles[role]!.en } : {},
        }),
      )
      .toSorted(byId),
    ties: found.map(({ school, role }) =>
      newRecord('tie', { layer: 'takes-part-as', from: school, to: idOfRole(role) }),
    ),
  };
}

/** A role as a source writes it may have spaces, which an id has not. */
const idOfRole = (role: string): string => `role:${encodeURIComponent(role)}`;
