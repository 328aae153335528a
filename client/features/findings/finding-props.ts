import type { PatternReading } from '../../../contract/assessments.ts';

/** What the card of a finding is told. */
export type FindingProps = {
  reading: PatternReading;
  patternName: string;
  /** Names of whom it is about; `undefined`: on their way. */
  names: ReadonlyMap<string, string> | undefined;
  network: string;
  wave: string;
  /** When the wave was (2024); `undefined`: on its way. */
  when: string | undefined;
  /** Where findings of many networks stand together: the network, with a link. */
  networkName?: string | undefined;
  /** Nothing folded and nothing to press, as on paper. */
  open?: boolean;
  /** Beside the picture: whether it is marked there, and what marks it or takes the marks away. */
  inPicture?: { isMarked: boolean; toggle: () => void; choose: (actor: string) => void };
};
