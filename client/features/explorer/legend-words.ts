import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import { isWordAttribute } from '../../appearance/attributes.ts';
import { mentionsOf, type LineEntry } from '../../appearance/line-entries.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import { isGroup, type GroupActor } from '../../appearance/group-actor.ts';
import { hasArrow } from '../../appearance/tie-look.ts';
import type { HiddenReason, VisibleGraph } from '../../appearance/visible-graph.ts';
import type { Translations } from '../../i18n/use-translations.ts';

const termGroups: Record<string, string> = {
  kind: 'kind',
  dependency: 'dependency',
  state: 'state',
  role: 'role',
  rural: 'setting',
  responded: 'answer',
};

/** The words of a value: coded values are translated, names stay as they are. */
export function nameOfValue(
  { t, termLabel }: Pick<Translations, 't' | 'termLabel'>,
  attribute: string,
  value: string,
): string {
  if (attribute === 'community') return t('legend.community', { number: value });
  const group = isWordAttribute(attribute) ? termGroups[attribute] : undefined;
  return group === undefined ? value : termLabel(group, value);
}

/** What a hollow figure is in a picture: somebody who did not answer, a set, or either; `null`: there is none. */
export function hollowWords({ t }: Pick<Translations, 't'>, { actors }: VisibleGraph): string | null {
  const silent = actors.some(({ responded }) => responded === false) ? [t('legend.hollow')] : [];
  const sets = actors.some((actor) => actor.isSet && !isGroup(actor)) ? [t('legend.set')] : [];
  return [...silent, ...sets].join(' · ') || null;
}

/** "5 comunas": a group is counted as what it is, never as one of its members. */
export function groupWords(
  { t, format }: Pick<Translations, 't' | 'format'>,
  groups: readonly GroupActor[],
): string[] {
  return [...new Set(groups.map(({ groupedBy }) => groupedBy))].map((by) => {
    const count = groups.filter(({ groupedBy }) => groupedBy === by).length;
    return t(`legend.groups.${by}`, { count, shown: format.count(count) });
  });
}

/** What filters took away, one sentence a filter. */
export const hiddenNotes = (
  { t, format }: Pick<Translations, 't' | 'format'>,
  { hidden }: VisibleGraph,
  without: readonly HiddenReason[] = [],
): string[] =>
  hidden
    .filter(({ reason }) => !without.includes(reason))
    .map(({ reason, actors, ties }) =>
      t(`legend.hidden.${reason}`, { actors: format.count(actors), ties: format.count(ties) }),
    );

/** "33 ties (48 mentions)": several people may tell of one tie. */
export function tieCountWords(
  { t, format }: Pick<Translations, 't' | 'format'>,
  { ties }: VisibleGraph,
): string {
  const lines = t('legend.ties', { count: ties.length, shown: format.count(ties.length) });
  const mentions = mentionsOf(ties);
  if (mentions === ties.length) return lines;
  return t('legend.linesWithMentions', {
    ties: lines,
    mentions: t('legend.mentions', { count: mentions, shown: format.count(mentions) }),
  });
}

/** The layer of a kind of line, or what became of its ties. */
export const nameOfLine = ({ t, layerName }: Pick<Translations, 't' | 'layerName'>, entry: LineEntry) =>
  entry.type === 'layer' ? layerName(entry.layer) : t(`legend.change.${entry.change}`);

/** What lines say beside their layer: width, direction, and that tension lies apart. */
export function lineNotes(
  { t }: Pick<Translations, 't'>,
  { ties }: VisibleGraph,
  compared = false,
): string[] {
  return [
    ...(ties.some(({ strength }) => strength !== null) ? [t('legend.width')] : []),
    ...(ties.some(hasArrow) ? [t('legend.arrow')] : []),
    ...(!compared && ties.some(({ sign }) => sign === -1) ? [t('legend.negative')] : []),
  ];
}

/** The small print without which the picture would mislead: when, from where, who is not in it. */
export function legendNotes(
  { t, format, termLabel }: Pick<Translations, 't' | 'format' | 'termLabel'>,
  scope: GraphAnswer['scope'],
  visible: VisibleGraph,
  appearance: Appearance,
  {
    size,
    unplaced,
    basemap,
    beyond = 0,
  }: { size: string; unplaced: number; basemap: Basemap; beyond?: number },
): string[] {
  const shown = (count: number) => ({ count, shown: format.count(count) });
  const notes: (string | null)[] = [
    scope.simulated ? t('simulated.title') : null,
    scope.year === null ? null : t('legend.year', { year: scope.year }),
    scope.wave === null ? null : `${t(`slice.${scope.sliceKind ?? 'slice'}`, { when: scope.wave })}.`,
    scope.nonRespondents ? t('legend.nonRespondents', shown(scope.nonRespondents)) : null,
    scope.rosterKnown === false && scope.sliceKind === 'survey' ? t('legend.rosterUnknown') : null,
    appearance.size.missing > 0 && size !== 'same'
      ? t('legend.sizeMissing', shown(appearance.size.missing))
      : null,
    unplaced > 0 ? t('legend.unplaced', shown(unplaced)) : null,
    beyond > 0 ? t('legend.beyond', shown(beyond)) : null,
    basemap.some(({ kind }) => kind === 'land') ? t('legend.outline') : null,
    basemap.some(({ kind }) => kind === 'comuna') ? t('legend.basemap') : null,
    ...hiddenNotes({ t, format }, visible),
    ...scope.leftOut.map((part) =>
      t('legend.leftOut', {
        reason: termLabel('leftOut', part.reason),
        actors: format.count(part.actors),
        ties: format.count(part.ties),
      }),
    ),
    ...scope.sources.map((source) => t('legend.source', { source: source.replace(/\.$/, '') })),
  ];
  return notes.filter((note) => note !== null);
}
