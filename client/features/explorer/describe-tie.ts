import type { GraphTie } from '../../../contract/graphs.ts';
import { isJoined } from '../../appearance/joined-tie.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import type { Translations } from '../../i18n/use-translations.ts';

/** A tie in words: its ends, layer and strength, and how many told of it where that is known. */
export function describeTie(
  drawn: GraphTie,
  { actors }: VisibleGraph,
  { t, format, layerName }: Pick<Translations, 't' | 'format' | 'layerName'>,
): string {
  const { from, to, layer, directed, strength, mentions } = drawn;
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  const ends = `${nameOf(from)} ${directed ? '→' : '–'} ${nameOf(to)}`;
  const tie = t('picture.tie', { ends, layer: layerName(layer) });
  if (isJoined(drawn)) return t('picture.tieJoined', { tie, count: strength ?? 0 });
  const withStrength =
    strength === null ? tie : t('picture.tieStrength', { tie, strength: format.number(strength) });
  return mentions === undefined
    ? withStrength
    : t('picture.tieMentions', { tie: withStrength, count: mentions });
}
