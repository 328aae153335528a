import type { KitPart } from '../../../contract/survey-kits.ts';
import { defaultKitItems, kitItems } from '../../../contract/kit-items.ts';
import { mostKitSchools } from '../../../contract/survey-kits.ts';
import type { SurveyItem } from '../../../contract/surveys.ts';
import { personalContent } from '../../intake/shapes/personal-columns.ts';
import { makeKit } from '../../survey-kit/kit.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ExportedFile } from '../networks/export-network.ts';
import { rejectSameTies } from './resolve-items.ts';
import { resolveKitSchools, type KitScope } from './resolve-kit-schools.ts';
import { resolveRoster } from './resolve-roster.ts';
import { notValid } from './survey-problems.ts';

type Kit = Pick<Dependencies, 'store' | 'pools' | 'now'>;
export type KitRequest = KitScope & {
  /** Of the network, instead of the name of what was chosen. */
  name?: string | undefined;
  /** Ids of the bank; none: the set to begin with. */
  items: readonly string[];
  part: KitPart;
  language: 'es' | 'en';
};

/**
 * What it takes to survey some schools without Telar, or one part of it as a file.
 *
 * @throws TelarProblem `not-found` for a territory or network that is not stored, `invalid-request` naming the field for
 *   anything else that does not fit
 */
export async function writeSurveyKit(
  telar: Kit,
  request: KitRequest,
  signal?: AbortSignal,
): Promise<ExportedFile> {
  const chosen = await resolveKitSchools(telar, request);
  if (chosen.ids.length > mostKitSchools)
    throw notValid(
      'schools',
      `${String(chosen.ids.length)} schools are too many for one kit: at most ${String(mostKitSchools)}. Choose a smaller territory, or list the schools.`,
    );
  if (chosen.ids.length < 2)
    throw notValid('schools', 'A survey of ties needs at least two schools. Choose more of them.');
  const { roster } = await resolveRoster(telar, chosen.ids, 'schools');
  const networkName = request.name ?? chosen.name;
  if (networkName === null)
    throw notValid('name', 'Schools that are listed have no name together. Give the network one.');
  if (personalContent(networkName) !== null)
    throw notValid('name', 'The name holds a RUN or an e-mail address. Take it out: the kit would carry it.');
  const { language, part } = request;
  const items = resolveKitItems(request.items);
  const kit = makeKit({ networkName, roster, items, language, madeAt: telar.now() });
  const file = await telar.pools.parsing.run('packKit', { kit, part }, signal);
  return { ...file, mediaType: mediaTypes[part] };
}

const mediaTypes: Record<KitPart, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  texts: 'application/zip',
  zip: 'application/zip',
};

function resolveKitItems(ids: readonly string[]): SurveyItem[] {
  const known = new Map(kitItems.map((item) => [item.id, item]));
  const items = (ids.length === 0 ? defaultKitItems : ids).map((id) => {
    const item = known.get(id);
    if (item === undefined)
      throw notValid('items', `A kit cannot ask "${id}". It can ask: ${[...known.keys()].join(', ')}.`);
    return item;
  });
  rejectSameTies(items, () => 'items');
  if (!items.some(({ kind }) => kind === 'ties'))
    throw notValid('items', 'None of these asks for ties. Add at least one that does.');
  return items;
}
