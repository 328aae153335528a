import { cacheKey } from '../../runtime/cache-key.ts';
import type { Begun, PreparedResults } from '../../store/ports/prepared-results.ts';
import { type Kind, nameOfResult, nameOfState } from './result-names.ts';

/** A request over one state of the store. */
type AnswerOf = { storeVersion: string; input: unknown };

const nameOf = (prepared: PreparedResults, kind: Kind, { storeVersion, input }: AnswerOf): string =>
  nameOfResult(prepared, kind, cacheKey(storeVersion, kind, input));

/** A whole answer that was worked out ahead, as `keepAnswer` was given it; `null`: none was. */
export function findAnswer<Answer>(prepared: PreparedResults, kind: Kind, of: AnswerOf): Answer | null {
  if (!prepared.isOn) return null;
  const [text] = prepared.find([nameOf(prepared, kind, of)]);
  // The kind names the type: whoever keeps it and whoever finds it stand in one file.
  return typeof text === 'string' ? (JSON.parse(text) as Answer) : null;
}

export const keepAnswer = (
  prepared: PreparedResults,
  kind: Kind,
  of: AnswerOf,
  { answer, begun }: { answer: unknown; begun: Begun },
): Promise<void> =>
  prepared.keep([{ name: nameOf(prepared, kind, of), text: JSON.stringify(answer) }], {
    state: nameOfState(prepared, of.storeVersion),
    begun,
  });
