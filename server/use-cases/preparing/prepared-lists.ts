import type { NetworkNotAssessed } from '../../../contract/assessments.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import type { Begun, PreparedResults } from '../../store/ports/prepared-results.ts';
import { findAnswer, keepAnswer } from './prepared-answers.ts';
import { findAssessed, type Form, type KeptAssessment } from './prepared-assessments.ts';

/**
 * The networks of a territory in one state of the store: keys of those that are assessed, names of all, and which are
 * too large by their line.
 */
export type PreparedList = {
  keys: string[];
  names: [id: string, name: string][];
  notAssessed: NetworkNotAssessed[];
};

/** Which list, in which state of the store. */
export type ListOf = { storeVersion: string; territory: string; thresholds: Thresholds };

const inputOf = ({ storeVersion, territory, thresholds }: ListOf) => ({
  storeVersion,
  input: { territory, thresholds },
});

export const keepList = (
  prepared: PreparedResults,
  of: ListOf,
  { list, begun }: { list: PreparedList; begun: Begun },
): Promise<void> => keepAnswer(prepared, 'list', inputOf(of), { answer: list, begun });

/**
 * A list with the assessments of all its networks, without reading any of them. `null`: not everything of it is kept.
 *
 * @param form of each network
 */
export async function findList(
  prepared: PreparedResults,
  of: ListOf,
  form: Form,
): Promise<(PreparedList & { assessed: KeptAssessment[] }) | null> {
  const list = findAnswer<PreparedList>(prepared, 'list', inputOf(of));
  if (list === null) return null;
  const assessed = await findAssessed(prepared, list.keys, form);
  return assessed.every((each) => each !== null) ? { ...list, assessed } : null;
}
