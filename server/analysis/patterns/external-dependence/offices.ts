import type { External, SurveyWave } from '../../survey-wave/survey-wave.ts';

/** Whoever serves this share of the members serves them all, as far as a dependence goes. */
export const servesAll = 0.8;

/** An adviser under contract with all is one of them in practice where this share of those asked names it. */
const leastNamed = 0.5;

/** Who may be depended on, who is there for everybody by office, and who has a contract of which no answer speaks. */
export type Serving = {
  readonly support: External[];
  readonly offices: External[];
  readonly contractAlone: External[];
};

/**
 * Tells support that the schools may come to depend on from an office that serves them all. Whoever serves fewer than
 * 80 % of the members is support. Of those that serve more,
 *
 *   office         a public body or a sostenedor: the law has it serve every school, and it does not end with a contract;
 *                  or fewer than half of those that answered, of whom it has a contract with, name it, though outsiders
 *                  are named: it administers, and holds nothing together
 *   contractAlone  as few name it, and nobody names any outsider: as far as is known, they were not asked about
 *   support        all others
 */
export function servingOf(survey: SurveyWave): Serving {
  const serving = survey.externals.filter(({ reach }) => reach.includes(1));
  const areOutsidersNamed = serving.some(({ named }) => named.includes(1));
  const kindOf = (external: External): keyof Serving => {
    if (count(external.reach) < servesAll * survey.n) return 'support';
    if (isPublic(external)) return 'offices';
    if (!isHardlyNamed(survey, external)) return 'support';
    return areOutsidersNamed ? 'offices' : 'contractAlone';
  };
  const of = (kind: keyof Serving): External[] => serving.filter((external) => kindOf(external) === kind);
  return { support: of('support'), offices: of('offices'), contractAlone: of('contractAlone') };
}

const isPublic = ({ kind }: External): boolean => kind === 'public-body' || kind === 'sostenedor';

function isHardlyNamed({ answered }: SurveyWave, { named, reach }: External): boolean {
  const asked = reach.filter((there, i) => there === 1 && answered[i] === 1).length;
  return count(named) < leastNamed * asked;
}

const count = (members: Uint8Array): number => members.reduce((sum, x) => sum + x, 0);
