import type { RecordOf } from '../../../../contract/records.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { checkClosed } from '../closed-or-merged.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { SleepingPartnerFacts } from './evaluate.ts';

/** Fewer pupils than this: nobody in the school can stand in for whoever leaves it. */
const fewPupils = 50;

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<SleepingPartnerFacts>): LookAlike[] {
  const actors = facts.flagged.map((i) => survey.actors[i] ?? null);
  const unplaced = actors.some((actor) => actor === null || actor.latitude === null);
  return [
    { id: 'unanswered-survey', checked: 'ruled-out' },
    { id: 'newcomer', checked: 'ruled-out' },
    { id: 'remote', checked: unplaced ? 'cannot-tell' : 'ruled-out' },
    { id: 'tiny-school', checked: checkTiny(actors) },
    { id: 'closed-or-merged', checked: checkClosed(survey, facts.flagged) },
    { id: 'active-elsewhere', checked: 'cannot-tell' },
  ];
}

type Actors = readonly (RecordOf<'actor'> | null)[];

function checkTiny(actors: Actors): LookAlike['checked'] {
  if (actors.some((actor) => (actor?.enrolment ?? Infinity) < fewPupils)) return 'possible';
  return actors.some((actor) => (actor?.enrolment ?? null) === null) ? 'cannot-tell' : 'ruled-out';
}
