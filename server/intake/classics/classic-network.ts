import type { Bilingual } from '../../../contract/identifiers.ts';

/** One kind of tie of a classic network and where its ties stand. */
export type ClassicLayer = {
  layer: string;
  file: string;
  format: 'edges' | 'matrix' | 'pajek';
  /** Only lines with these values; of several values, any. */
  only?: Readonly<Record<string, string | readonly string[]>>;
  sign?: -1;
  /** Column with the strength of each tie. */
  strength?: string;
  /** Column with the wave; the ties of a layer without one are all of the first wave. */
  wave?: string;
};

/** A network of the literature: what its files hold and how they are read. */
export type ClassicNetwork = {
  id: string;
  name: Bilingual;
  directed: boolean;
  citation: string;
  description: Bilingual;
  actors: { file: string; id: string; group?: string } | null;
  layers: readonly ClassicLayer[];
  waves: readonly string[];
  /** Two-mode networks: the list of who attended what. */
  attendance?: { file: string; actors: string };
};
