import type { KitPart } from '../../../contract/survey-kits.ts';
import { defaultKitItems, kitItems, mostKitSchools } from '../../../contract/survey-kits.ts';
import type { SurveyItem } from '../../../contract/surveys.ts';
import { zipFiles } from '../../intake/zip-files.ts';
import { makeKit, type SurveyKit } from '../../survey-kit/kit.ts';
import {
  fileNameOf,
  writeAnswers,
  writeForms,
  writePaper,
  writeWholeKit,
} from '../../survey-kit/write-kit.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ExportedFile } from '../networks/export-network.ts';
import { rejectPersonalTexts } from './reject-personal-texts.ts';
import { rejectSameTies } from './resolve-items.ts';
import { resolveKitSchools, type KitScope } from './resolve-kit-schools.ts';
import { resolveRoster } from './resolve-roster.ts';
import { notValid } from './survey-problems.ts';

type Kit = Pick<Dependencies, 'store' | 'now'>;
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
export async function writeSurveyKit(telar: Kit, request: KitRequest): Promise<ExportedFile> {
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
  rejectPersonalTexts({ title: networkName, introduction: null, networkName, activities: [] });
  const { language, part } = request;
  const items = resolveKitItems(request.items);
  const kit = makeKit({ networkName, roster, items, language, madeAt: telar.now() });
  return writePart(kit, part);
}

async function writePart(kit: SurveyKit, part: KitPart): Promise<ExportedFile> {
  if (part === 'xlsx') return { ...(await writeAnswers(kit)), mediaType: mediaTypes.xlsx };
  if (part === 'pdf') return { ...(await writePaper(kit)), mediaType: mediaTypes.pdf };
  const files = part === 'texts' ? await writeForms(kit) : await writeWholeKit(kit);
  return { name: `${fileNameOf(kit)}.zip`, mediaType: mediaTypes.zip, bytes: zipFiles(files) };
}

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
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
