import type { KitPart } from '../../../contract/survey-kits.ts';
import { defaultKitItems, kitItems } from '../../../contract/kit-items.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { mostKitSchools } from '../../../contract/survey-kits.ts';
import type { SurveyItem } from '../../../contract/surveys.ts';
import { personalContent } from '../../intake/personal/personal-content.ts';
import { makeKit } from '../../survey-kit/kit.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ExportedFile } from '../networks/export-network.ts';
import { rejectSameTies } from './resolve-items.ts';
import { resolveKitSchools, type KitScope } from './resolve-kit-schools.ts';
import { resolveRoster } from './resolve-roster.ts';

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
  const { length } = chosen.ids;
  if (length > mostKitSchools)
    throw codedProblem('kit-of-many-schools', { schools: length, most: mostKitSchools }, 'schools');
  if (length < 2) throw codedProblem('kit-of-few-schools', {}, 'schools');
  const { roster } = await resolveRoster(telar, chosen.ids, 'schools');
  const networkName = request.name ?? chosen.name;
  if (networkName === null) throw codedProblem('kit-without-name', {}, 'name');
  if (personalContent(networkName) !== null) throw codedProblem('kit-name-is-personal', {}, 'name');
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
      throw codedProblem('kit-of-unknown-item', { item: id, known: [...known.keys()].join(', ') }, 'items');
    return item;
  });
  rejectSameTies(items, () => 'items');
  if (!items.some(({ kind }) => kind === 'ties')) throw codedProblem('kit-without-ties', {}, 'items');
  return items;
}
