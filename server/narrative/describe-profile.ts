import type { NetworkProfile } from '../../contract/assessments.ts';
import type { Governance } from '../analysis/profile/governance.ts';
import type { CharacteristicReading, WaveProfile } from '../analysis/profile/profile-wave.ts';
import { narrator, type Narrator } from './narrator.ts';

/** A profile with its sentences. */
export function describeProfile(profile: WaveProfile, words: Narrator = narrator): NetworkProfile {
  return {
    characteristics: profile.characteristics.map((each) => describeCharacteristic(each, words)),
    governance: profile.governance && describeGovernance(profile.governance, words),
    processes: profile.processes,
    depth: profile.depth,
  };
}

function describeCharacteristic(
  { characteristic, state, reason, ratings, structure }: CharacteristicReading,
  words: Narrator,
): NetworkProfile['characteristics'][number] {
  const key = `characteristics.${characteristic}`;
  return {
    characteristic,
    name: words.sentence(`${key}.name`),
    state,
    reason,
    ratings,
    structure: structure && {
      ...structure.facts,
      points: structure.points,
      text: words.sentence(`${key}.structure`, structure.values),
    },
  };
}

const describeGovernance = (
  { form, facts, values }: Governance,
  words: Narrator,
): NonNullable<NetworkProfile['governance']> => ({
  form,
  ...facts,
  text: words.sentence(`governance.${form}`, values),
});
