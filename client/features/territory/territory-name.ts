import type { Territory } from '../../../contract/territories.ts';
import type { Translations } from '../../i18n/use-translations.ts';

/** The name of a territory as people say it: of a real SLEP with that word before it. */
export const territoryName = (
  { kind, name, simulated }: Pick<Territory, 'kind' | 'name' | 'simulated'>,
  t: Translations['t'],
): string => (kind === 'slep' && !simulated ? t('territory.slepName', { name }) : name);
