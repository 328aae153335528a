import type { Bilingual } from '../../contract/identifiers.ts';
import { assessNetwork } from '../../server/analysis/patterns/assess-network.ts';
import type { Pattern } from '../../server/analysis/patterns/pattern.ts';
import { readBundle } from '../../server/intake/bundle/read-bundle.ts';
import { describeAssessment } from '../../server/narrative/describe-assessment.ts';
import type { Narrator } from '../../server/narrative/narrator.ts';

const schools = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `school:demo-${letter}`);

/** A fictional network, in which the sentence of each look-alike has what it needs. */
function example() {
  const sheet = (name: string, lines: readonly string[]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  });
  const files = [
    sheet('networks', ['network_id,simulated', 'network:demo,yes']),
    sheet('actors', ['actor_id,group', ...schools.map((id, k) => `${id},${k < 3 ? 'north' : 'south'}`)]),
    sheet('members', ['actor_id', ...schools]),
    sheet('waves', ['wave_id,layers', 'w1,knowledge|joint-work']),
    sheet('responses', ['wave_id,actor_id', ...schools.map((id) => `w1,${id}`)]),
    sheet('ties', ['wave_id,layer,from,to', `w1,knowledge,${schools[0]},${schools[1]}`]),
  ];
  return readBundle(files).data[0]!;
}

/** What each pattern might be taken for, in both languages, by the pattern's id. */
export function lookAlikesByPattern(
  patterns: readonly Pattern[],
  narrator: Narrator,
): ReadonlyMap<string, readonly Bilingual[]> {
  const { waves } = describeAssessment(assessNetwork(example(), {}, patterns), narrator);
  return new Map(
    waves[0]!.patterns.map(({ pattern, lookAlikes }) => [pattern, lookAlikes.map(({ text }) => text)]),
  );
}
