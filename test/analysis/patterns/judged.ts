import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { decide } from '../../../server/analysis/patterns/decide.ts';
import { nextAnswers } from '../../../server/analysis/patterns/next-answers.ts';
import { resolveSettings } from '../../../server/analysis/patterns/settings.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { supposeAnswers } from '../../../server/analysis/survey-wave/suppose-answers.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';

const settings = resolveSettings({ draws: 99 });

/** Readings of simulated networks that stay too sparse, or under the gate, with the answers that were said to be enough. */
export function judged({ n, response, count }: { n: number; response: number; count: number }): string[] {
  const broken: string[] = [];
  for (let i = 0; i < count; i++) {
    const { data } = simulateNetwork({ seed: `next-${i}`, n, response, density: 0.12 + 0.02 * (i % 6) });
    const survey = buildSurveyWaves(data).at(-1)!;
    const silent = [...survey.ids.keys()].filter((at) => !survey.answered[at]);
    for (const pattern of patterns) {
      const said = nextAnswers(survey, pattern, settings, decideOn(survey, pattern));
      if (said?.code !== 'next-more') continue;
      const more = Number(said.values!['more']);
      const { reason } = decideOn(supposeAnswers(survey, silent.slice(0, more)), pattern);
      if (reason === 'too-sparse-to-tell' || reason === 'low-response') broken.push(`${pattern.id} ${i}`);
    }
  }
  return broken;
}

const decideOn = (survey: Parameters<typeof supposeAnswers>[0], pattern: (typeof patterns)[number]) =>
  decide(survey, pattern, pattern.evaluate(survey, settings), settings);
