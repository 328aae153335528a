/** Kinds of actors of a national graph, in the order of their positions. */
export const nationalKinds = ['school', 'sostenedor', 'university', 'organisation', 'public-body'] as const;
/** Layers of its ties; `kind` holds the place in this list. */
export const nationalLayers = ['administers', 'joint-work', 'assists', 'knowledge'] as const;
export type NationalLayer = (typeof nationalLayers)[number];

/** How many actors of each kind, comunas, regions, and directed ties. */
export interface NationalSize {
  readonly schools: number;
  readonly owners: number;
  readonly universities: number;
  readonly organisations: number;
  /** Offices of programmes that convene a network each. */
  readonly programmes: number;
  readonly comunas: number;
  readonly regions: number;
  readonly ties: number;
}

/** 19,060 actors and 145,500 directed ties (about 134,000 pairs) at scale 1, in the proportions of the school register. */
export function sizeAt(scale: number): NationalSize {
  if (!(scale > 0 && scale <= 100))
    throw new RangeError(`scale: expected a number over 0 and up to 100, found ${scale}`);
  const times = (count: number, least = 1) => Math.max(least, Math.round(count * scale));
  return {
    schools: times(11_500, 20),
    owners: times(4_500, 4),
    universities: times(60),
    organisations: times(1_500),
    programmes: times(1_500),
    comunas: times(345, 4),
    regions: times(16),
    ties: times(145_500),
  };
}

/** Actors by position and ties as parallel arrays; at most one tie from an actor to another, none to itself. */
export interface NationalGraph {
  readonly actors: readonly string[];
  /** Place in `nationalKinds`, one an actor. */
  readonly actorKind: Uint8Array;
  /** Comuna of each actor, 0-based; −1 where it has none. */
  readonly comuna: Int32Array;
  readonly comunas: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1–5, how close. */
  readonly strength: Float64Array;
  /** Place in `nationalLayers`, one a tie. */
  readonly kind: Uint8Array;
}

/** Where each kind of actor begins; the last entry is the number of actors. */
export function startsOf(size: NationalSize): [number, number, number, number, number, number] {
  const owners = size.schools;
  const universities = owners + size.owners;
  const organisations = universities + size.universities;
  const programmes = organisations + size.organisations;
  return [0, owners, universities, organisations, programmes, programmes + size.programmes];
}

/** Collects ties and refuses doubles and self-ties. */
export class TieCollector {
  private readonly known = new Set<number>();
  private readonly actors: number;
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly strength: number[] = [];
  readonly kind: number[] = [];

  constructor(actors: number) {
    this.actors = actors;
  }

  get size(): number {
    return this.from.length;
  }

  /** True when the tie is new. */
  add(from: number, to: number, layer: NationalLayer, strength: number): boolean {
    const key = from * this.actors + to;
    if (from === to || this.known.has(key)) return false;
    this.known.add(key);
    this.from.push(from);
    this.to.push(to);
    this.strength.push(strength);
    this.kind.push(nationalLayers.indexOf(layer));
    return true;
  }
}
