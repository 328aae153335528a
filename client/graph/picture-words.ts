import type { GraphTie } from '../../contract/graphs.ts';

/** What a picture says about its own contents, in the reader's language. */
export type PictureWords = {
  tie: (tie: GraphTie) => string;
  /** Of the names that are wanted, how many found a place. */
  named: (shown: number, wanted: number) => string;
};
