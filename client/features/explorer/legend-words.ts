import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import { isWordAttribute } from '../../appearance/attributes.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
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
  if (actors.some(({ responded }) => responded === false)) return t('legend.hollow');
  return actors.some(({ isSet }) => isSet) ? t('legend.set') : null;
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
    ...visible.hidden.map((part) =>
      t(`legend.hidden.${part.reason}`, { actors: format.count(part.actors), ties: format.count(part.ties) }),
    ),
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
