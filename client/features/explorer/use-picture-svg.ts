import { useCallback } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import type { Focus } from '../../appearance/emphasis.ts';
import { legendLines, type LegendWords } from '../../appearance/legend-lines.ts';
import { pictureSvg } from '../../appearance/picture-svg.ts';
import { tokens } from '../../appearance/tokens.ts';
import type { TieChange } from '../../appearance/tie-look.ts';
import { groupsOf } from '../../appearance/group-actor.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations, type Translations } from '../../i18n/use-translations.ts';
import {
  groupWords,
  hollowWords,
  legendNotes,
  lineNotes,
  nameOfLine,
  nameOfValue,
  tieCountWords,
} from './legend-words.ts';

export type ShownPicture = {
  answer: GraphAnswer;
  visible: VisibleGraph;
  appearance: Appearance;
  viewport: { x: readonly [number, number]; y: readonly [number, number] };
  /** Shapes drawn under the actors, in layout units. */
  basemap?: Basemap;
  /** What the reader looks at; without it all actors stand alike. */
  focus?: Focus;
  /** What became of each tie between two waves, and who was put in place by hand. */
  changes?: ReadonlyMap<string, TieChange> | undefined;
  pinned?: ReadonlySet<string>;
  colour: string;
  size: string;
  unplaced: number;
  names: ReadonlyMap<string, string>;
  nameOf: (measure: string) => string;
  /** Under the picture, in place of address, moment and hash. */
  caption?: string;
};

/** Draws what is shown as a file: picture, legend, caption, source and the hash of the data, in the reader's language. */
export function usePictureSvg() {
  const words = useTranslations();
  return useCallback(
    (shown: ShownPicture, theme: 'light' | 'dark'): string => {
      const { t, format } = words;
      const { answer, visible, appearance, viewport, basemap, focus, colour, changes, pinned } = shown;
      const caption =
        shown.caption ??
        t('export.caption', {
          address: window.location.href,
          date: format.instant(new Date().toISOString()),
          hash: answer.datasetHash.slice(0, 8),
        });
      return pictureSvg({
        visible,
        appearance,
        tokens: tokens[theme],
        viewport,
        ...(basemap === undefined ? {} : { basemap }),
        ...(focus === undefined ? {} : { focus }),
        ...(changes === undefined ? {} : { changes }),
        ...(pinned === undefined ? {} : { pinned }),
        title: answer.scope.about.name,
        caption,
        legend: legendLines(
          { visible, ...(changes === undefined ? {} : { changes }) },
          appearance,
          colour === 'kind',
          wordsOf(words, shown),
          tokens[theme],
        ),
      });
    },
    [words],
  );
}

/** The words of the legend, the same as beside the picture on the screen. */
function wordsOf(words: Translations, shown: ShownPicture): LegendWords {
  const { t, termLabel, format } = words;
  const { answer, visible, appearance, basemap = [], colour, size, unplaced, names, nameOf } = shown;
  const groups = groupsOf(visible.actors);
  return {
    colourTitle: t('legend.colour', { what: nameOf(colour) }),
    shapeTitle: t(colour === 'kind' ? 'legend.kinds' : 'legend.shapes'),
    sizeTitle: t('legend.size', { what: nameOf(size) }),
    tiesTitle: tieCountWords(words, visible),
    kind: (kind) => t(`kinds.${kind}`),
    value: (value) => names.get(value) ?? nameOfValue(words, colour, value),
    others: (categories) => t('legend.others', { count: categories }),
    unknown: t('legend.unknown'),
    hollow: hollowWords(words, visible) ?? t('legend.hollow'),
    groups: groupWords(words, groups),
    marked: shown.focus?.marked?.size ? t('legend.marked') : null,
    line: (entry) => `${nameOfLine(words, entry)} (${format.count(entry.ties)})`,
    number: (value) => format.number(value),
    notes: [
      ...(visible.ties.length === 0 ? [t('legend.noTies')] : []),
      ...lineNotes(words, visible, shown.changes !== undefined),
      ...(shown.focus?.marked?.size ? [t('legend.pale')] : []),
      ...(shown.pinned?.size ? [t('legend.pinned')] : []),
      ...(groups.length > 0 ? [t('legend.groupMark')] : []),
      ...legendNotes({ t, termLabel, format }, answer.scope, visible, appearance, {
        size,
        unplaced,
        basemap,
      }),
    ],
  };
}
