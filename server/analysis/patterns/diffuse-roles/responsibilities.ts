import { fold } from '../../../../contract/fold.ts';
import type { NetworkData } from '../../../../contract/network-data.ts';
import { attributeText } from '../../attribute-text.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { isInForce } from '../../survey-wave/ties-of-wave.ts';

/** A role or responsibility that the data name, and who holds it in a wave; nobody, where none does. */
export type Responsibility = { readonly name: string; readonly holders: readonly string[] };

type Commitments = NetworkData['commitments'];

/** To belong and to advise from outside are no charge that somebody must hold. */
const noCharge: ReadonlySet<string> = new Set(['member', 'adviser']);

const listIn = (text: string): string[] =>
  text
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const responsibilitiesIn = (attributes: Commitments[number]['attributes']): string[] =>
  listIn(attributeText(attributes, 'responsibility'));

/**
 * Roles and responsibilities with those who hold them, in the order in which the data name them: the roles that the
 * network is said to have (attribute `roles`), the role and the attribute `responsibility` of each membership, past ones
 * too, and the attribute of commitments, held by whoever answers for them. One that nothing names is unknown, not unheld.
 */
export function responsibilitiesOf(
  data: NetworkData,
  { network, wave }: SurveyWave,
  commitments: Commitments,
): Responsibility[] {
  const found = new Map<string, { name: string; holders: Set<string> }>();
  const add = (name: string, holders: readonly string[]): void => {
    const known = found.get(fold(name)) ?? { name, holders: new Set<string>() };
    for (const holder of holders) known.holders.add(holder);
    found.set(fold(name), known);
  };
  for (const name of listIn(attributeText(network.attributes, 'roles'))) add(name, []);
  for (const member of data.members) {
    const charges = noCharge.has(member.role) ? [] : [member.role];
    for (const name of [...charges, ...responsibilitiesIn(member.attributes)])
      add(name, isInForce(member, wave.date) ? [member.actorId] : []);
  }
  for (const { attributes, actorIds } of commitments)
    for (const name of responsibilitiesIn(attributes)) add(name, actorIds);
  return [...found.values()].map(({ name, holders }) => ({ name, holders: [...holders] }));
}
