import type { RecordOf } from '../../../contract/records.ts';

type Response = RecordOf<'response'>;

/** The layers that a response answers in full; `null` where it does not say, and all are taken as answered. */
export function layersAnswered({ attributes: { layersAnswered: layers } }: Response): string[] | null {
  return typeof layers === 'string' ? layers.split('|') : null;
}

/**
 * Whether the responses of one actor together answer all of these layers: what was left open is unknown, not "nobody".
 */
export function answersAll(responses: readonly Response[], needed: readonly string[]): boolean {
  const given = responses.filter(({ responded }) => responded).map(layersAnswered);
  return given.length > 0 && needed.every((layer) => given.some((layers) => layers?.includes(layer) ?? true));
}
