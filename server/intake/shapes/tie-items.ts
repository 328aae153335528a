import { fold } from '../../../contract/fold.ts';
import type { ColumnReading, ScaleStep } from '../../../contract/table-readings.ts';
import { foldSchoolName, mentionsSchool } from '../school-names.ts';
import { isNobody, readTick } from './answer-words.ts';
import { bankItemOf } from './bank-items.ts';
import { cellsOf, shareOf } from './column-readings.ts';
import type { HeadingParts } from './form-headings.ts';
import type { Grid } from './grid.ts';
import { directionOfWording, layerOfWording, ownLayerOf } from './layer-words.ts';
import { isOwnSchoolHeading } from './respondent-columns.ts';
import { numberedSeries } from './numbered-series.ts';
import { isScaleAnswer, proposeScale } from './scales.ts';
import { isKnownSchool, isSchoolName } from './school-columns.ts';

/** The columns in which one item asks for ties. `duplicate`: a column that repeats what others hold one by one. */
export type ItemGroup = {
  readonly kind: 'asked-about' | 'named-list' | 'nominee' | 'duplicate';
  readonly item: string | null;
  readonly indexes: readonly number[];
  /** The steps of its answers, where they are words. */
  readonly scale: ScaleStep[] | null;
};
type Group = Omit<ItemGroup, 'scale'>;

type FormColumns = {
  headingRows: number;
  headings: readonly string[];
  parts: readonly HeadingParts[];
  names: ReadonlySet<string>;
  tool: string | null;
};

/** "¿Con qué escuelas trabaja?", "¿A quién pediría consejo?": an item whose answers are others. */
const namesOthers =
  /\b(con|a|de|en|entre|hacia|por) (que|cual|cuales|quien|quienes)\b|\b(cuales|quienes|a quienes|que|which|what) (otr[oa]s? )?(escuelas?|establecimientos?|liceos?|colegios?|schools?)\b|\b(whom|which schools?)\b|\b(marque|seleccione|indique|nombre) (hasta|todas|todos|las|los|a)\b/;

const speaksOfActors = /\b(quien|quienes|whom|who|instituciones|organizaciones|colegas|pares|actores)\b/;

export function isTieItem(heading: string): boolean {
  const bank = bankItemOf(heading);
  if (bank !== null) return bank.kind === 'ties';
  const folded = fold(heading);
  const ofActors = mentionsSchool(heading) || speaksOfActors.test(folded);
  return ofActors && namesOthers.test(folded) && !isOwnSchoolHeading(heading);
}

export const isOtherOption = (about: string): boolean => /^(otr[oa]s?|other)\b/.test(fold(about));

/** The items of a form that ask for ties, by the index of each of their columns. */
export function itemGroups(grid: Grid, form: FormColumns): Map<number, ItemGroup> {
  const groups = new Map<number, ItemGroup>();
  const cells = (index: number): string[] => cellsOf(grid, index, form.headingRows);
  const add = (group: Group): void => {
    // What ticks "nobody" is no step of the scale of the others.
    const ofSchools = group.indexes.filter((index) => !isNobody(form.parts[index]?.about ?? ''));
    const scale = group.kind === 'asked-about' ? scaleOf(ofSchools, cells) : null;
    const whole = { ...group, scale };
    for (const index of group.indexes) groups.set(index, whole);
  };
  for (const group of parted(form, cells)) add(group);
  for (const group of statements(form, cells, groups)) add(group);
  for (const { stem, indexes } of numberedSeries(form.headings)) {
    const free = indexes.filter((index) => !groups.has(index));
    const named = free.flatMap(cells).filter((cell) => cell !== '');
    const fits = isTieItem(stem) || namesSchools(named, form.names);
    if (free.length >= 2 && fits && !named.every(isScaleAnswer))
      add({ kind: 'nominee', item: stem, indexes: free });
  }
  form.headings.forEach((heading, index) => {
    if (heading === '' || groups.has(index)) return;
    const own = cells(index);
    // "Ninguna" alone, in every cell, is no scale: nobody named anybody.
    const isStep = (cell: string): boolean => isScaleAnswer(cell) && !isNobody(cell);
    const isList = isTieItem(heading) ? shareOf(own, isStep) < 1 : namesSchools(own, form.names);
    if (isList) add({ kind: 'named-list', item: heading, indexes: [index] });
  });
  return groups;
}

/** The different answers of all its columns together. */
function scaleOf(indexes: readonly number[], cells: (index: number) => string[]): ScaleStep[] | null {
  const answers = new Set(indexes.flatMap((index) => [...new Set(cells(index))]));
  return proposeScale([...answers].filter((answer) => answer !== '' && isScaleAnswer(answer)));
}

/** Cells of which most name a school that is known; numbers on a scale are no names of schools. */
function namesSchools(cells: readonly string[], names: ReadonlySet<string>): boolean {
  const namesOne = (cell: string): boolean =>
    isKnownSchool(names, cell) || cell.split(/[;|\n]|, /).some((part) => isKnownSchool(names, part));
  return shareOf(cells, isScaleAnswer) < 1 && shareOf(cells, namesOne) >= 0.5;
}

/** Items whose columns are each about one of several schools, and the column that repeats them in one list (Kobo). */
function parted({ headings, parts, names, tool }: FormColumns, cells: (index: number) => string[]): Group[] {
  const byItem = Map.groupBy(parts.keys(), (index) => parts[index]!.item);
  return [...byItem].flatMap(([item, indexes]): Group[] => {
    if (item === null) return [];
    const abouts = indexes
      .map((index) => parts[index]!.about!)
      .filter((about) => !isNobody(about) && !isOtherOption(about));
    const isSchool = (about: string): boolean =>
      isKnownSchool(names, about) || isSchoolName(about) || (tool === 'limesurvey' && /^SQ\d+$/.test(about));
    const fits = abouts.length > 0 && abouts.filter(isSchool).length >= abouts.length * 0.5;
    const answered = indexes.filter((index) => !isOtherOption(parts[index]!.about!)).flatMap(cells);
    const isEmpty = answered.every((cell) => cell === '');
    // What a code of LimeSurvey means only its user knows: the cells are refused until the scale is given.
    const isAnswer = (cell: string): boolean =>
      isScaleAnswer(cell) || (tool === 'limesurvey' && /^A[O]?\d{1,3}$/.test(cell));
    const isGrid = fits && (isEmpty || shareOf(answered, isAnswer) >= 0.8);
    // A word that no scale knows is refused by its cell; the columns of an item of the bank are what they are.
    if (!isGrid && bankItemOf(item)?.kind !== 'ties') return [];
    const whole = headings.indexOf(item);
    const duplicate: Group[] = whole < 0 ? [] : [{ kind: 'duplicate', item, indexes: [whole] }];
    return [{ kind: 'asked-about', item, indexes }, ...duplicate];
  });
}

/** Columns whose heading is a school and nothing else: the statements of a Likert item of Microsoft Forms. */
function statements(
  { headings, names }: FormColumns,
  cells: (index: number) => string[],
  known: ReadonlyMap<number, ItemGroup>,
): Group[] {
  const isAbout = (heading: string): boolean => isKnownSchool(names, heading) || isSchoolName(heading);
  const fitting = headings.flatMap((heading, index) => {
    const fits = heading !== '' && !known.has(index) && isAbout(heading) && !isTieItem(heading);
    return fits && shareOf(cells(index), isScaleAnswer) === 1 ? [index] : [];
  });
  const folded = new Set(headings.map(foldSchoolName));
  const byCopy = Map.groupBy(fitting, (index) => copyOf(folded, headings[index]!).copy);
  return [...byCopy].map(([copy, indexes]) => ({
    kind: 'asked-about' as const,
    item: copy === 1 ? null : String(copy),
    indexes,
  }));
}

/** "Escuela A2" beside "Escuela A": the second item with the same statements, which Microsoft Forms numbers. */
export function copyOf(headings: ReadonlySet<string>, heading: string): { about: string; copy: number } {
  const match = /^(.*\D)(\d{1,2})$/.exec(heading);
  const about = match?.[1]!.trim();
  const isCopy = about !== undefined && headings.has(foldSchoolName(about));
  return isCopy ? { about, copy: Number(match![2]) } : { about: heading, copy: 1 };
}

type Described = Pick<ColumnReading, 'role'> & Partial<ColumnReading>;

/** The reading of one column of an item: layer and direction by its words, scale by all answers to the item. */
export function describeTieItem(
  group: ItemGroup,
  { about }: HeadingParts,
  column: { heading: string; cells: readonly string[] },
  form: { headings: readonly string[]; groups: ReadonlyMap<number, ItemGroup> },
): Described {
  if (group.kind === 'duplicate') return { role: 'ignored', item: group.item };
  const text = group.item ?? '';
  const bank = bankItemOf(text);
  const several = new Set([...form.groups.values()].filter(({ kind }) => kind !== 'duplicate')).size > 1;
  const layer = bank?.layer ?? layerOfWording(text) ?? (several ? ownLayerOf(text) : null);
  const ties = { item: group.item, layer, tieDirection: bank?.direction ?? directionOfWording(layer, text) };
  if (group.kind !== 'asked-about') return { role: group.kind, ...ties };
  const whom = about ?? copyOf(new Set(form.headings.map(foldSchoolName)), column.heading).about;
  const isNamed = isOtherOption(whom) && column.cells.some((cell) => cell !== '' && readTick(cell) === null);
  return isNamed
    ? { role: 'named-list', ...ties }
    : { role: 'asked-about', about: whom, scale: group.scale, ...ties };
}
