import { z } from 'zod';
import { inNeighbours, outNeighbours, undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

export interface HoleOptions {
  /** Over which ties an alter's investment is shared out: all of them, or those within the ego network. */
  network?: 'whole' | 'ego';
  strength?: boolean;
}

/** What an actor's contacts are to it: `dyadic` is c_ij for each contact j, `redundancy` is Σ over q of p_iq·m_jq. */
interface Holes {
  readonly dyadic: Float64Array;
  readonly redundancy: Float64Array;
}

/**
 * Structural holes: how far an actor's contacts are tied with each other, and so hold it in.
 *
 *   p_ij = (a_ij + a_ji) / Σ_k (a_ik + a_ki),   m_jq = (a_jq + a_qj) / max_k (a_jk + a_kj)
 *   constraint     C(i) = Σ_j c_ij,  c_ij = (p_ij + Σ_{q≠i,j} p_iq·p_qj)², j over contacts in either direction
 *   effective size E(i) = Σ_j (1 − Σ_{q≠i,j} p_iq·m_jq);   efficiency E(i)/N, N = contacts
 *   hierarchy      H(i) = Σ_j r_j ln r_j / (N ln N), r_j = c_ij / (C(i)/N)
 * @example structuralHoles(path("a", "b", "c"), "constraint")   // a 1, b 1/2, c 1
 */
export function structuralHoles(
  graph: NetworkGraph,
  measure: 'constraint' | 'effective-size' | 'efficiency' | 'hierarchy',
  { network = 'whole', strength = false }: HoleOptions = {},
): Values {
  const investments = new Investments(graph, strength);
  return graph.actors.map((_, position) => {
    const holes = investments.holesOf(position, network === 'ego');
    const contacts = holes.dyadic.length;
    if (contacts === 0) return undefinedBecause('no-ties');
    if (measure === 'effective-size') return effectiveSize(holes);
    if (measure === 'efficiency') return effectiveSize(holes) / contacts;
    const constraint = holes.dyadic.reduce((sum, part) => sum + part, 0);
    if (measure === 'constraint') return constraint;
    return contacts === 1 ? undefinedBecause('one-contact') : hierarchy(holes.dyadic, constraint);
  });
}

const effectiveSize = ({ redundancy }: Holes): number =>
  redundancy.reduce((sum, redundant) => sum + 1 - redundant, 0);

function hierarchy(dyadic: Float64Array, constraint: number): number {
  const n = dyadic.length;
  const sum = dyadic.reduce((total, part) => {
    const share = part / (constraint / n);
    return total + share * Math.log(share);
  }, 0);
  return Math.max(0, sum / (n * Math.log(n)));
}

/** Mutual investments a_ij + a_ji, in the rows of the undirected neighbours. */
class Investments {
  private readonly offset: Int32Array;
  private readonly neighbour: Int32Array;
  private readonly between: Float64Array;
  private readonly sum: Float64Array;
  private readonly most: Float64Array;
  /** What the ego in hand invests in each position. */
  private readonly mine: Float64Array;

  constructor(graph: NetworkGraph, strength: boolean) {
    const n = graph.actors.length;
    const rows = undirectedNeighbours(graph);
    this.offset = rows.offset;
    this.neighbour = rows.neighbour;
    this.between = new Float64Array(rows.neighbour.length);
    this.mine = new Float64Array(n);
    for (const directed of graph.directed ? [outNeighbours(graph), inNeighbours(graph)] : [rows]) {
      for (let position = 0; position < n; position++) {
        for (let entry = directed.offset[position]!; entry < directed.offset[position + 1]!; entry++)
          this.mine[directed.neighbour[entry]!] = strength ? graph.strength[directed.tie[entry]!]! : 1;
        for (let entry = this.offset[position]!; entry < this.offset[position + 1]!; entry++)
          this.between[entry]! += this.mine[this.neighbour[entry]!]!;
        for (let entry = directed.offset[position]!; entry < directed.offset[position + 1]!; entry++)
          this.mine[directed.neighbour[entry]!] = 0;
      }
    }
    this.sum = new Float64Array(n);
    this.most = new Float64Array(n);
    for (let position = 0; position < n; position++)
      for (let entry = this.offset[position]!; entry < this.offset[position + 1]!; entry++) {
        this.sum[position]! += this.between[entry]!;
        this.most[position] = Math.max(this.most[position]!, this.between[entry]!);
      }
  }

  holesOf(ego: number, withinEgo: boolean): Holes {
    const start = this.offset[ego]!;
    const contacts = this.neighbour.subarray(start, this.offset[ego + 1]);
    for (const [at, contact] of contacts.entries())
      this.mine[contact] = this.between[start + at]! / this.sum[ego]!;
    // Investment of a contact in the ego network, and the indirect part p_iq·p_qj gathered at each contact j.
    const indirect = new Float64Array(contacts.length);
    const redundancy = new Float64Array(contacts.length);
    for (const [at, j] of contacts.entries()) {
      for (let entry = this.offset[j]!; entry < this.offset[j + 1]!; entry++) {
        const q = this.neighbour[entry]!;
        if (q === ego || this.mine[q] === 0) continue;
        const shared = withinEgo ? this.sumWithin(q, ego) : this.sum[q]!;
        indirect[at]! += this.mine[q]! * (this.between[entry]! / shared);
        redundancy[at]! +=
          this.mine[q]! * (this.between[entry]! / (withinEgo ? this.mostWithin(j, ego) : this.most[j]!));
      }
    }
    const dyadic = Float64Array.from(contacts, (j, at) => (this.mine[j]! + indirect[at]!) ** 2);
    for (const contact of contacts) this.mine[contact] = 0;
    return { dyadic, redundancy };
  }

  private sumWithin(position: number, ego: number): number {
    return this.within(position, ego, (sum, between) => sum + between);
  }

  private mostWithin(position: number, ego: number): number {
    return this.within(position, ego, Math.max);
  }

  private within(position: number, ego: number, join: (a: number, b: number) => number): number {
    let joined = 0;
    for (let entry = this.offset[position]!; entry < this.offset[position + 1]!; entry++) {
      const there = this.neighbour[entry]!;
      if (there === ego || this.mine[there]! > 0) joined = join(joined, this.between[entry]!);
    }
    return joined;
  }
}

const shared = {
  source: 'Burt 1992, Structural Holes, ch. 2; Borgatti 1997, Connections 20(1)',
  unit: units.none,
  reads: asGiven('simple network as given, both directions of a pair added; strength only when asked'),
  cost: {
    text: 'O(Σ over ties of the degree of the other end)',
    operations: (n: number, m: number) => n + m * Math.sqrt(m),
  },
  parameters: z.object({
    network: z
      .enum(['whole', 'ego'])
      .default('whole')
      .describe(
        'Share out a contact’s investment over all its ties (igraph, networkx) or those in the ego network (UCINET)',
      ),
    strength: z.boolean().default(false).describe('Invest in proportion to strength'),
  }),
};

export const constraintMetric = actorMetric({
  ...shared,
  id: 'constraint',
  name: { es: 'Restricción', en: 'Constraint' },
  meaning: {
    es: 'Cuánto dependen los contactos del actor unos de otros: alto, poco margen para mediar.',
    en: 'How far the actor’s contacts are tied with each other: high means little room to broker.',
  },
  formula: 'C(i) = Σ_j (p_ij + Σ_{q≠i,j} p_iq·p_qj)²',
  range: [0, 2],
  undefinedWhen: 'no contacts: no-ties',
  agreesWith: 'networkx 3 constraint; igraph constraint; with network "ego": UCINET’s default',
  equals: {
    ucinet: 'Structural holes: Constraint',
    igraph: 'constraint',
    networkx: 'constraint',
    fromOurs: 'UCINET by default: our `network: "ego"`',
  },
  measure: (graph, parameters) => structuralHoles(graph, 'constraint', parameters),
});

export const effectiveSizeMetric = actorMetric({
  ...shared,
  id: 'effective-size',
  name: { es: 'Tamaño efectivo', en: 'Effective size' },
  meaning: {
    es: 'Cuántos contactos no redundantes tiene el actor.',
    en: 'How many contacts the actor has that do not repeat each other.',
  },
  formula: 'E(i) = Σ_j (1 − Σ_{q≠i,j} p_iq·m_jq), m_jq = (a_jq + a_qj)/max_k(a_jk + a_kj)',
  range: [0, null],
  undefinedWhen: 'no contacts: no-ties',
  agreesWith:
    'networkx 3 effective_size (undirected); Borgatti 1997 by hand. Not networkx 3.6 on directed networks',
  equals: {
    ucinet: 'Structural holes: EffSize',
    networkx: 'effective_size (undirected)',
    fromOurs:
      'UCINET by default: our `network: "ego"`; networkx 3.6 is wrong on directed networks when `nodes` is not given',
  },
  measure: (graph, parameters) => structuralHoles(graph, 'effective-size', parameters),
});

export const efficiencyMetric = actorMetric({
  ...shared,
  id: 'efficiency',
  name: { es: 'Eficiencia (Burt)', en: 'Efficiency (Burt)' },
  meaning: {
    es: 'Qué parte de los contactos del actor no es redundante.',
    en: 'The share of the actor’s contacts that do not repeat each other.',
  },
  formula: 'E(i)/N, N = contacts',
  range: [0, 1],
  undefinedWhen: 'no contacts: no-ties',
  agreesWith: 'effective size / degree; UCINET',
  equals: {
    ucinet: 'Structural holes: Efficiency',
    networkx: 'effective_size / degree',
    fromOurs: 'UCINET by default: our `network: "ego"`',
  },
  measure: (graph, parameters) => structuralHoles(graph, 'efficiency', parameters),
});

export const burtHierarchyMetric = actorMetric({
  ...shared,
  id: 'burt-hierarchy',
  name: { es: 'Jerarquía (Burt)', en: 'Hierarchy (Burt)' },
  meaning: {
    es: 'Si la restricción viene de un solo contacto (1) o de todos por igual (0).',
    en: 'Whether constraint comes from a single contact (1) or from all alike (0).',
  },
  formula: 'H(i) = Σ_j r_j ln r_j / (N ln N), r_j = c_ij/(C(i)/N)',
  range: [0, 1],
  undefinedWhen: 'no contacts: no-ties; one contact: one-contact',
  agreesWith: 'Burt 1992, p. 71, by hand',
  equals: { ucinet: 'Structural holes: Hierarchy', fromOurs: 'UCINET by default: our `network: "ego"`' },
  measure: (graph, parameters) => structuralHoles(graph, 'hierarchy', parameters),
});
