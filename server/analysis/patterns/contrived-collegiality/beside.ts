import type { NetworkData } from '../../../../contract/network-data.ts';
import { attributeText } from '../../attribute-text.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import { activitiesInSpan } from '../../survey-wave/meetings.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Beside } from '../pattern.ts';
import { deciderOf, type Decider } from './who-decides.ts';

/** Activities since the wave before by who does something for them; those that do not say, and those not understood, apart. */
export type Deciders = { outside: number; members: number; both: number; unclear: number; unsaid: number };

/** The attribute that says who sets the agenda, and who convenes: of an activity, and of the network. */
const attributeOf = {
  agenda: { activity: 'agenda', network: 'agenda' },
  convened: { activity: 'convened_by', network: 'convenes' },
} as const;
type Act = keyof typeof attributeOf;

/** Who sets the agenda and who convenes: somebody outside or the members. The data may say it by activity, or once. */
export function beside(data: NetworkData, survey: SurveyWave): Beside {
  const activities = activitiesInSpan(data, survey.wave, survey.earlier.at(-1)?.wave ?? null);
  const acts = (Object.keys(attributeOf) as Act[]).map((act) => {
    const texts = activities.map(({ attributes }) => attributeText(attributes, attributeOf[act].activity));
    const byActivity = countDeciders(texts, data, survey);
    const written = attributeText(data.network.attributes, attributeOf[act].network);
    const ofNetwork = written === '' ? null : { text: written, who: deciderOf(written, data, survey) };
    return { act, byActivity, ofNetwork };
  });
  const known = acts.filter(({ byActivity, ofNetwork }) => isKnown(byActivity) || ofNetwork !== null);
  return {
    evidence: Object.fromEntries(known.map(({ act, ...rest }) => [act, rest])),
    facts: known.flatMap(({ act, byActivity, ofNetwork }) =>
      statements(
        isKnown(byActivity) && statement(`${act}-by-activity`, values(byActivity)),
        ofNetwork !== null && networkFact(act, ofNetwork),
      ),
    ),
  };
}

const isKnown = ({ outside, members, both, unclear }: Deciders): boolean =>
  outside + members + both + unclear > 0;

function countDeciders(texts: readonly string[], data: NetworkData, survey: SurveyWave): Deciders {
  const counts: Deciders = { outside: 0, members: 0, both: 0, unclear: 0, unsaid: 0 };
  // The same few words stand beside many activities.
  for (const [text, { length }] of Map.groupBy(texts, (text) => text))
    counts[text.trim() === '' ? 'unsaid' : (deciderOf(text, data, survey) ?? 'unclear')] += length;
  return counts;
}

const values = (counts: Deciders) => ({
  ...counts,
  activities: counts.outside + counts.members + counts.both + counts.unclear + counts.unsaid,
});

const networkFact = (act: Act, { text, who }: { text: string; who: Decider }): Statement =>
  statement(`${act}-of-network`, { who: who ?? 'unclear', text });
