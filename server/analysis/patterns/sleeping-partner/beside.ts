import type { NetworkData } from '../../../../contract/network-data.ts';
import { statement, statements } from '../../statement.ts';
import { actorNames } from '../../survey-wave/actor-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Beside } from '../pattern.ts';
import { partnersOf, type Partner } from './partners.ts';

/** Partners of a network of schools to which nothing is traced, and those of which nothing can be said. */
export function beside(data: NetworkData, survey: SurveyWave): Beside {
  const partners = survey.asked ? partnersOf(data, survey) : [];
  if (partners.length === 0) return { evidence: {}, facts: [] };
  const traceless = partners.filter((partner) => partner.traceless.length > 0);
  const facts = [
    ...traceless.map((partner) => noTrace(data, partner)),
    ...statements(unknown(data, partners, 'not-asked'), unknown(data, partners, 'did-not-answer')),
    ...statements(unknown(data, partners, 'contract-ended'), unknown(data, partners, 'newcomer')),
  ];
  return { evidence: { partners }, facts };
}

const noTrace = (data: NetworkData, { actor, traceless, held }: Partner) =>
  statement('partner-no-trace', {
    names: actorNames(data, [actor]),
    kinds: { terms: [...traceless] },
    held: held ?? 0,
  });

function unknown(data: NetworkData, partners: readonly Partner[], reason: NonNullable<Partner['reason']>) {
  const actors = partners.filter((partner) => partner.reason === reason).map(({ actor }) => actor);
  if (actors.length === 0) return null;
  return statement(`partner-${reason}`, { names: actorNames(data, actors), count: actors.length });
}
