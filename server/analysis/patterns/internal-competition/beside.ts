import type { NetworkData } from '../../../../contract/network-data.ts';
import { statement, statements } from '../../statement.ts';
import { idsOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Beside } from '../pattern.ts';
import { nearKm, samePupils } from './same-pupils.ts';

/** Competition for pupils, read from the register beside the structure of the network. */
export function beside(_: NetworkData, survey: SurveyWave): Beside {
  const { pairs, answered, tied, unknown } = samePupils(survey);
  if (!survey.asked || unknown === survey.n) return { evidence: {}, facts: [] };
  const named = pairs.map((pair) => idsOf(survey, pair));
  return {
    evidence: { samePupils: { pairs: named, answered, tied, unknown, nearKm } },
    facts: statements(
      pairs.length > 0 && statement('same-pupils', { pairs: pairs.length, km: nearKm }),
      answered > 0 && tied !== null && statement('same-pupils-tied', { answered, tied }),
      pairs.length > 0 && unknown > 0 && statement('same-pupils-unknown', { unknown }),
    ),
  };
}
