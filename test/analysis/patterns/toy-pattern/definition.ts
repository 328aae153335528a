import type { Pattern } from '../../../../server/analysis/patterns/pattern.ts';
import { statement } from '../../../../server/analysis/statement.ts';
import { evaluate, type ToyFacts } from './evaluate.ts';

/** A pattern of no meaning, as small as one can be. */
export const toyPattern: Pattern<ToyFacts> = {
  id: 'toy-pattern',
  kind: 'rule',
  experimental: true,
  source: 'Nobody',
  isListedEffect: false,
  inputs: ['roster'],
  settings: ['sigma'],
  conditions: { most: 4 },
  needsRoster: false,
  ratings: [],
  fragileInSubjects: false,
  layers: () => [],
  evaluate,
  evidence: (_, { facts }) => ({ many: facts.many }),
  narrative: (survey) => [statement('members', { members: survey.n })],
  lookAlikes: () => [{ id: 'large-by-design', checked: 'possible' }],
};
