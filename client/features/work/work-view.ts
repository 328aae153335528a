import { depths } from '../../../contract/layers.ts';
import type { NetworkWork, WorkOfWave } from '../../../contract/network-work.ts';

type Mix = NonNullable<WorkOfWave['depth']>;

/** The parts of a mix of processes, in the order in which they are always named, and those of no reported process last. */
export const mixParts = [...depths, 'unreported'] as const;
type MixPart = (typeof mixParts)[number];

/** The bar of a mix: the parts that there are, in per cent of all its reports. */
export function segmentsOf(mix: Mix): { part: MixPart; count: number; percent: number }[] {
  const counts = mixParts.map((part) => ({
    part,
    count: part === 'unreported' ? mix.unreported : (mix.reports.find(({ key }) => key === part)?.count ?? 0),
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .filter(({ count }) => count > 0)
    .map((segment) => ({ ...segment, percent: (100 * segment.count) / all }));
}

/** Whether any part of a slice's joint work has a process. */
const hasProcess = ({ depth }: WorkOfWave): boolean => depth?.reports.some(({ count }) => count > 0) ?? false;

/** What is known in no slice of a network: each is something that can be brought. */
export const known: Readonly<Record<string, (wave: WorkOfWave) => boolean>> = {
  depth: hasProcess,
  meetings: ({ meetings }) => meetings !== null,
  agenda: ({ meetings }) =>
    [meetings?.agenda, meetings?.convened, meetings?.followedUp].some((shares) => Boolean(shares)),
  attendance: ({ attendance }) => attendance !== null,
  cycles: ({ cycles }) => cycles !== null,
  plans: ({ plans }) => plans !== null && plans.pme + plans.pel + plans.other + plans.none > 0,
  coordinators: ({ coordinators }) => coordinators !== null,
};

export const missingIn = ({ waves }: Pick<NetworkWork, 'waves'>): string[] =>
  Object.keys(known).filter((fact) => !waves.some(known[fact]!));

/** Whether anything at all is known of how the network works. */
export const isKnown = (work: Pick<NetworkWork, 'waves'>): boolean =>
  missingIn(work).length < Object.keys(known).length || work.waves.some(({ depth }) => depth !== null);
