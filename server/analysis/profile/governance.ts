import type { NetworkProfile } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { matrixOf, respondentsOf, type WaveFrame } from '../patterns/wave-frame.ts';
import { namesOf, say } from '../patterns/wording.ts';

/** Share of the answers that must name the same school for the network to be read as led by it. */
const leadShare = 0.6;

/**
 * Governance: who runs the network, as a description and not a grade.
 *
 *   shared                                no single school is named to coordinate by 6 in 10
 *   lead-organisation                     one member is
 *   network-administrative-organisation   the declared coordinator or facilitator is not one of the schools
 *
 * Source   Provan & Kenis 2008, doi:10.1093/jopart/mum015
 * Returns  null when nothing tells: no coordinator declared and nobody asked who coordinates
 */
export function governance(frame: WaveFrame, { members }: NetworkData): NetworkProfile['governance'] {
  const outside = members.find(
    ({ role, actorId }) => (role === 'coordinator' || role === 'facilitator') && !frame.ids.includes(actorId),
  );
  if (outside)
    return {
      form: 'network-administrative-organisation',
      by: outside.actorId,
      text: say(
        'La conduce una organización que no es una de las escuelas.',
        'An organisation that is not one of the schools runs it.',
      ),
    };
  const voters = respondentsOf(frame).filter((i) => row(frame, i).includes(1));
  if (voters.length >= 3) {
    const by = frame.ids.map((_, j) => voters.filter((i) => row(frame, i)[j]).length);
    const most = by.reduce((best, got, j) => (got > by[best]! ? j : best), 0);
    const share = by[most]! / voters.length;
    return share >= leadShare ? lead(frame, most, share) : shared(share);
  }
  if (frame.coordinators.length === 1) return lead(frame, frame.coordinators[0]!, null);
  return frame.coordinators.length > 1 ? shared(null) : null;
}

const row = (frame: WaveFrame, i: number): Uint8Array =>
  matrixOf(frame, 'coordination').subarray(i * frame.n, (i + 1) * frame.n);

const lead = (frame: WaveFrame, member: number, share: number | null): NetworkProfile['governance'] => ({
  form: 'lead-organisation',
  by: frame.ids[member]!,
  share,
  text: say(
    `Una escuela de la red la conduce: ${namesOf(frame, [member]).es}.`,
    `One school of the network leads it: ${namesOf(frame, [member]).en}.`,
  ),
});

const shared = (share: number | null): NetworkProfile['governance'] => ({
  form: 'shared',
  share,
  text: say(
    'La conducción aparece repartida entre las escuelas.',
    'Its running appears to be shared among the schools.',
  ),
});
