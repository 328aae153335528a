import type { NetworkData } from '../../../../contract/network-data.ts';
import { membershipRoles } from '../../../../contract/network-records.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import { commitmentsInSpan } from '../../survey-wave/meetings.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Beside } from '../pattern.ts';
import { responsibilitiesOf, type Responsibility } from './responsibilities.ts';

/** So many who answer for one commitment are many; two who share it are ordinary. */
const manyOwners = 3;

/** Commitments with nobody or with many who answer for them, and roles and responsibilities held by nobody or by several. */
export function beside(data: NetworkData, survey: SurveyWave): Beside {
  const commitments = commitmentsInSpan(data, survey.wave, survey.earlier.at(-1)?.wave ?? null);
  const owners = commitments.map(({ actorIds }) => new Set(actorIds).size);
  const crowded = owners.filter((count) => count >= manyOwners).length;
  const ownerless = owners.filter((count) => count === 0).length;
  const responsibilities = responsibilitiesOf(data, survey, commitments);
  const unheld = responsibilities.filter(({ holders }) => holders.length === 0);
  const isRole = ({ name }: Responsibility): boolean => (membershipRoles as readonly string[]).includes(name);
  const several = responsibilities.filter((each) => each.holders.length > 1 && !isRole(each));
  return {
    evidence: {
      ...(commitments.length === 0 ? {} : { manyOwners: crowded }),
      ...(responsibilities.length === 0 ? {} : { responsibilities }),
    },
    facts: [
      // Where answers are read, the reading itself says how many commitments nobody answers for.
      ...statements(
        !survey.asked && ownerless > 0 && statement('ownerless', { ownerless, commitments: owners.length }),
        crowded > 0 && statement('many-owners', { crowded, commitments: owners.length, many: manyOwners }),
      ),
      ...unheldFacts(unheld, isRole),
      ...statements(several.length > 0 && statement('held-by-several', named(several))),
    ],
  };
}

const named = (list: readonly Responsibility[]) => ({
  names: { names: list.map(({ name }) => name) },
  count: list.length,
});

/** Roles that Telar has words for, and others as they are written. */
function unheldFacts(
  unheld: readonly Responsibility[],
  isRole: (each: Responsibility) => boolean,
): Statement[] {
  const roles = unheld.filter(isRole);
  const others = unheld.filter((each) => !isRole(each));
  return statements(
    roles.length > 0 &&
      statement('role-unheld', { roles: { terms: roles.map(({ name }) => name) }, count: roles.length }),
    others.length > 0 && statement('responsibility-unheld', named(others)),
  );
}
