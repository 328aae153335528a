import type { Contract, TerritoryContracts } from '../../../contract/contracts.ts';
import { evaluators, isEvaluatorRole } from '../../../contract/support-records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

type SideScore = TerritoryContracts['providers'][number]['evaluations'][number];
type Evaluation = Contract['evaluations'][number] & { side: string };

/**
 * Means of the scores of these contracts, side by side: those who hire, those who assist, schools, the Ministry, and
 * actors that are no party each for itself. No mean runs over two sides. All scores of one side count alike.
 */
export function scoresBySide(contracts: readonly Contract[]): SideScore[] {
  const evaluations = contracts.flatMap((contract) =>
    contract.evaluations.map((each): Evaluation => ({ ...each, side: sideOf(each.evaluator, contract) })),
  );
  return [...Map.groupBy(evaluations, ({ side }) => side)]
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b) || byCodeUnit(a, b))
    .map(([side, given]) => ({
      evaluator: side,
      evaluatorName: isEvaluatorRole(side) ? null : given[0]!.evaluatorName,
      ...meanScore(given),
      dimensions: [...Map.groupBy(given, ({ dimension }) => dimension)]
        .map(([dimension, of]) => ({ dimension, ...meanScore(of) }))
        .toSorted((a, b) => byCodeUnit(a.dimension, b.dimension)),
    }));
}

/** A party that is named by its id is the side that it is of this contract. */
function sideOf(evaluator: string, { sostenedorId, providerId, schoolIds }: Contract): string {
  if (evaluator === sostenedorId) return 'sostenedor';
  if (evaluator === providerId) return 'provider';
  return schoolIds.includes(evaluator) ? 'school' : evaluator;
}

const placeOf = (side: string): number =>
  isEvaluatorRole(side) ? (evaluators as readonly string[]).indexOf(side) : evaluators.length;

const meanScore = (given: readonly Evaluation[]) => ({
  score: given.reduce((sum, { score }) => sum + score, 0) / given.length,
  count: given.length,
});
