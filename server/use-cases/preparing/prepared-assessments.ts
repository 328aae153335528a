import type { NetworkAssessment, NetworkNotAssessed } from '../../../contract/assessments.ts';
import { flagsAlone } from '../../analysis/patterns/flags-alone.ts';
import { mapInTurns } from '../../runtime/run-in-turns.ts';
import type { Begun, PreparedResults } from '../../store/ports/prepared-results.ts';
import { nameOfResult, nameOfState } from './result-names.ts';

/** What is kept of a network. */
export type KeptAssessment = NetworkAssessment | NetworkNotAssessed;
/** Everything, or only what a list of flags is made of. */
export type Form = 'assessed' | 'flags';
/** An assessment by the key of the facts and thresholds that it was made of. */
export type KeyedAssessment = { readonly key: string; readonly assessed: KeptAssessment };

/** Assessments by the keys of their facts, in their order; `null`: not kept. Others are answered meanwhile. */
export const findAssessed = (
  prepared: PreparedResults,
  keys: readonly string[],
  form: Form,
): Promise<(KeptAssessment | null)[]> =>
  mapInTurns(
    keys,
    (key) => {
      const [text] = prepared.find([nameOfResult(prepared, form, key)]);
      // Only `keepAssessed` writes under such a name.
      return text === null || text === undefined ? null : (JSON.parse(text) as KeptAssessment);
    },
    networksAtOnce,
  );

/** Networks that are read in one step: a few milliseconds. */
const networksAtOnce = 8;

/** Keeps assessments, without q-values: these follow from the list that a network stands in. */
export const keepAssessed = (
  prepared: PreparedResults,
  networks: readonly KeyedAssessment[],
  { storeVersion, begun }: { storeVersion: string; begun: Begun },
): Promise<void> =>
  prepared.keep(
    networks.flatMap(({ key, assessed }) => [
      { name: nameOfResult(prepared, 'assessed', key), text: JSON.stringify(assessed) },
      {
        name: nameOfResult(prepared, 'flags', key),
        text: JSON.stringify('reason' in assessed ? assessed : flagsAlone(assessed)),
      },
    ]),
    { state: nameOfState(prepared, storeVersion), begun },
  );
