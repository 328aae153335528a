import { schoolRoles, type NetworkWork } from '../../../contract/network-work.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type KeyNames = { partyName: (key: string) => string; roleName: (key: string) => string };

/** Roles and parties in words: those that Telar knows in the reader's language, actors by name, all else as written. */
export function useKeyNames({ names }: Pick<NetworkWork, 'names'>): KeyNames {
  const { termLabel, localize } = useTranslations();
  return {
    partyName: (key) => names[key] ?? termLabel('work.party', key),
    roleName: (key) => (schoolRoles[key] === undefined ? key : localize(schoolRoles[key])),
  };
}
