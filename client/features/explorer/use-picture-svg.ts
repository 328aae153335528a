import { useCallback } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import type { Focus } from '../../appearance/emphasis.ts';
import { legendLines, type LegendWords } from '../../appearance/legend-lines.ts';
import { pictureSvg } from '../../appearance/picture-svg.ts';
import { tokens } from '../../appearance/tokens.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations, type Translations } from '../../i18n/use-translations.ts';
import { hollowWords, legendNotes, nameOfValue } from './legend-words.ts';

export type ShownPicture = {
  answer: GraphAnswer;
  visible: VisibleGraph;
  appearance: Appearance;
  viewport: { x: readonly [number, number]; y: readonly [number, number] };
  /** Shapes drawn under the actors, in layout units. */
  basemap?: Basemap;
  /** What the reader looks at; without it all actors stand alike. */
  focus?: Focus;
  colour: string;
  size: string;
  unplaced: number;
  names: ReadonlyMap<string, string>;
  nameOf: (measure: string) => string;
};

/** Draws what is shown as a file: picture, legend, caption, source and the hash of the data, in the reader's language. */
export function usePictureSvg() {
  const words = useTranslations();
  return useCallback(
    (shown: ShownPicture, theme: 'light' | 'dark'): string => {
      const { t, format } = words;
      const { answer, visible, appearance, viewport, basemap, focus, colour } = shown;
      const caption = t('export.caption', {
        address: window.location.href,
        date: format.instant(new Date().toISOString()),
        hash: answer.datasetHash,
      });
      return pictureSvg({
        visible,
        appearance,
        tokens: tokens[theme],
        viewport,
        ...(basemap === undefined ? {} : { basemap }),
        ...(focus === undefined ? {} : { focus }),
        title: answer.scope.about.name,
        caption,
        legend: legendLines(visible, appearance, colour === 'kind', wordsOf(words, shown), tokens[theme]),
      });
    },
    [words],
  );
}

/** The words of the legend, the same as beside the picture on the screen. */
function wordsOf(words: Translations, shown: ShownPicture): LegendWords {
  const { t, termLabel, format, layerName } = words;
  const { answer, visible, appearance, basemap = [], colour, size, unplaced, names, nameOf } = shown;
  const layers = [...new Set(visible.ties.map(({ layer }) => layer))].map(layerName);
  return {
    colourTitle: t('legend.colour', { what: nameOf(colour) }),
    shapeTitle: t(colour === 'kind' ? 'legend.kinds' : 'legend.shapes'),
    sizeTitle: t('legend.size', { what: nameOf(size) }),
    tiesTitle: t('legend.ties', { count: visible.ties.length, shown: format.count(visible.ties.length) }),
    kind: (kind) => t(`kinds.${kind}`),
    value: (value) => names.get(value) ?? nameOfValue(words, colour, value),
    others: (categories) => t('legend.others', { count: categories }),
    unknown: t('legend.unknown'),
    hollow: hollowWords(words, visible) ?? t('legend.hollow'),
    number: (value) => format.number(value),
    notes: [
      layers.length === 0 ? t('legend.noTies') : format.list(layers),
      ...(visible.ties.some(({ sign }) => sign === -1) ? [t('legend.negative')] : []),
      ...legendNotes({ t, termLabel, format }, answer.scope, visible, appearance, {
        size,
        unplaced,
        basemap,
      }),
    ],
  };
}
