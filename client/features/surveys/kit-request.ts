import { kitItems } from '../../../contract/kit-items.ts';
import { mostKitSchools, type KitPart } from '../../../contract/survey-kits.ts';
import { addressOf } from '../../api/address.ts';
import type { SurveyDraft } from './planning/survey-draft.ts';

type KitDraft = Pick<SurveyDraft, 'networkId' | 'networkName' | 'roster' | 'items'>;

/** What a kit still needs, in the order of the page. */
export function missingInKit({ networkId, networkName, roster, items }: KitDraft) {
  const asksTies = kitItems.some(({ id, kind }) => kind === 'ties' && items.includes(id));
  const wanted = {
    name: networkId !== null || networkName.trim() !== '',
    roster: networkId !== null || (roster.length >= 2 && roster.length <= mostKitSchools),
    items: asksTies,
  };
  return (Object.keys(wanted) as (keyof typeof wanted)[]).filter((part) => !wanted[part]);
}

/** Where a part of the kit is downloaded. */
export function addressOfKit(draft: KitDraft, part: KitPart, language: string): string {
  const { networkId, networkName, roster, items } = draft;
  const whom =
    networkId === null
      ? { name: networkName.trim(), schools: roster.map(({ id }) => id) }
      : { network: networkId };
  return addressOf('writeSurveyKit', { query: { ...whom, items, part, language } });
}
