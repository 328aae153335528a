import type { Contract } from '../../contract/contracts.ts';
import { recordKey } from '../../contract/record-key.ts';
import type { RecordOf } from '../../contract/records.ts';
import { evaluationsOfProviders } from '../../graph-queries/contracts/evaluations-of-providers.ts';
import { actorsById } from '../../graph-queries/graphs/actors-by-id.ts';
import type { RunQuery } from '../../graph-queries/query.ts';
import { attributesShown } from './record-attributes.ts';

type Actors = ReadonlyMap<string, RecordOf<'actor'>>;
type Evaluation = RecordOf<'evaluation'>;

/** Contracts with their parties by name and what was said of each. An actor that is not stored is called by its id. */
export async function contractAnswers(
  runQuery: RunQuery,
  contracts: readonly RecordOf<'contract'>[],
): Promise<Contract[]> {
  if (contracts.length === 0) return [];
  const providerIds = [...new Set(contracts.map(({ providerId }) => providerId))];
  const evaluations = Map.groupBy(await runQuery(evaluationsOfProviders, { ids: providerIds }), contractKey);
  const ids = contracts.flatMap((contract) => [
    ...partiesOf(contract),
    ...(evaluations.get(contractKey(contract)) ?? []).map(({ evaluator }) => evaluator),
  ]);
  const actors = await runQuery(actorsById, { ids: [...new Set(ids)] });
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return contracts.map((contract) => answerOf(contract, evaluations.get(contractKey(contract)) ?? [], byId));
}

const partiesOf = ({ sostenedorId, providerId, schoolIds }: RecordOf<'contract'>): string[] => [
  ...(sostenedorId === null ? [] : [sostenedorId]),
  providerId,
  ...schoolIds,
];

/** What a contract and its evaluations have in common. */
export const contractKey = ({
  sostenedorId,
  providerId,
  contractId,
}: RecordOf<'contract'> | Evaluation): string => JSON.stringify([sostenedorId, providerId, contractId]);

function answerOf(
  { type, ...contract }: RecordOf<'contract'>,
  evaluations: readonly Evaluation[],
  actors: Actors,
): Contract {
  const named = (id: string) => ({ id, name: actors.get(id)?.name ?? id });
  return {
    ...contract,
    ...attributesShown(contract),
    simulated: partiesOf({ type, ...contract }).some((id) => actors.get(id)?.simulated === true),
    id: recordKey({ type, ...contract }),
    sostenedor: contract.sostenedorId === null ? null : named(contract.sostenedorId),
    provider: {
      ...named(contract.providerId),
      isNaturalPerson: actors.get(contract.providerId)?.legalKind === 'natural-person',
    },
    schools: contract.schoolIds.map(named),
    evaluations: evaluations.map(({ evaluator, dimension, score }) => ({
      ...{ evaluator, dimension, score },
      evaluatorName: actors.get(evaluator)?.name ?? null,
    })),
  };
}
