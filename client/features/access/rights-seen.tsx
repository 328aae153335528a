import type { Account } from '../../../contract/accounts.ts';
import { SchoolName } from './school-name.tsx';
import { TerritoryNames } from './territory-names.tsx';

type RightsProps = { rights: Pick<Account, 'territories' | 'school'> };

/** What somebody sees: one school, some territories, or the whole country. */
export function RightsSeen({ rights: { territories, school } }: RightsProps) {
  return school === null ? <TerritoryNames territories={territories} /> : <SchoolName id={school} />;
}
