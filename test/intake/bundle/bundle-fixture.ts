import type { Finding } from '../../../contract/findings.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { textFile } from './text-file.ts';

export const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
export const refused = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ outcome }) => outcome === 'refused');

export const sound: Record<string, string[]> = {
  networks: ['network_id,name,simulated', 'n,Red,no'],
  actors: ['actor_id,kind', 'A,school', 'B,school', 'C,school', 'X,school'],
  members: ['network_id,actor_id', 'n,A', 'n,B', 'n,C'],
  waves: ['network_id,wave_id,date,layers,max_nominations', 'n,w1,2022,knowledge,2', 'n,w2,2023,,'],
  responses: ['network_id,wave_id,actor_id,responded', 'n,w1,A,yes'],
  ties: ['network_id,wave_id,layer,from,to,strength,reporter', 'n,w1,knowledge,A,B,1,A'],
};
export const bundleWith = (changed: Record<string, string[]>): ImportFile[] =>
  Object.entries({ ...sound, ...changed }).map(([name, lines]) => textFile(`${name}.csv`, ...lines));
export const tie = (line: string): Record<string, string[]> => ({ ties: [sound['ties']![0]!, line] });
