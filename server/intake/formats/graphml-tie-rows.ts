import { type AttributeValue, isStrength } from '../bundle/cell-formats.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import type { GraphFileData } from './graph-data.ts';
import type { TieColumns } from './graph-columns.ts';
import type { GraphmlReader } from './graphml-reader.ts';
import type { GraphmlRows, Kind, KnownKey, PlainGraphml, Words } from './plain-graphml.ts';
import { modeHeadings } from './resolve-modes.ts';
import { isSynonym, otherPoint, thousandsForm } from './tie-attributes.ts';
import { TieColumnsBuilder } from './tie-columns-builder.ts';

/** Whether nothing that a file declares says more of ties than how strong they are, or of which mode actors are. */
export function hasOnlyStrengths({ declared: { keys, facts } }: GraphmlReader): boolean {
  if (facts !== null) return false;
  for (const { owner, name, fallback } of keys)
    if (owner === 'edge' ? fallback !== null : owner !== 'graph' && (fallback !== null || isMode(name)))
      return false;
  return true;
}

const isMode = (name: string): boolean => modeHeadings.includes(foldedWord(name));

/** Takes the actors of a file as its reader does, and its ties as columns, as long as they have one strength at most. */
export class TieRows implements GraphmlRows {
  readonly #reader: GraphmlReader;
  readonly #plain: PlainGraphml;
  readonly #ties = new TieColumnsBuilder({ strength: true, cost: false });
  readonly #actorNames = new Set<string>();
  /** The attribute that is the strength of ties. */
  #name: string | null = null;
  /** Forms of ties that were seen: the first of each goes to the reader too, for the attributes are known by them. */
  readonly #forms = new Set<string>();
  #handedOn = 0;
  #from = -1;
  #to = -1;
  #line = 0;
  #strength = Number.NaN;

  constructor(reader: GraphmlReader, plain: PlainGraphml) {
    this.#reader = reader;
    this.#plain = plain;
  }

  /** The ids of actors and ends by position. */
  get ids(): readonly string[] {
    return this.#plain.ids;
  }

  addActor(id: string, named: Words<'labels' | 'label'>, line: number): void {
    this.#reader.addActor(id, named, line);
  }

  addTie({ directed, label }: Words<'directed' | 'label'>, line: number): boolean {
    this.#addLast();
    ({ from: this.#from, to: this.#to } = this.#plain);
    this.#line = line;
    return directed === undefined && label === undefined;
  }

  setValue(kind: Kind, name: string, value: AttributeValue): boolean {
    if (kind === 'node') return this.#setOfActor(name, value);
    if (typeof value !== 'number' || !isStrength(value)) return false;
    this.#strength = value;
    if (this.#name === null && isSynonym(name, 'strength')) this.#name = name;
    return this.#name === name;
  }

  find(kind: Kind, id: string): KnownKey {
    return this.#reader.find(kind, id);
  }

  /** The ties without those that join an actor with itself, which the reader has. */
  finish(): TieColumns {
    this.#addLast();
    return this.#ties.columns();
  }

  /** Whether what was made of the ties that the reader has is what all say: each is there, and has its strength. */
  isSaidBy({ ties, strength }: GraphFileData): boolean {
    return ties.length === this.#handedOn && (this.#name === null || this.#name === strength);
  }

  #setOfActor(name: string, value: AttributeValue): boolean {
    this.#reader.setValue(name, value);
    if (this.#actorNames.has(name)) return true;
    this.#actorNames.add(name);
    return !isMode(name);
  }

  #addLast(): void {
    const [from, to] = [this.#from, this.#to];
    if (from < 0) return;
    if (from !== to) this.#ties.add(from, to, this.#strength, 0, 1);
    if (from === to || this.#isNewForm()) this.#handOn(from !== to);
    this.#strength = Number.NaN;
  }

  #handOn(counts: boolean): void {
    const { ids } = this.#plain;
    this.#reader.addTie(ids[this.#from]!, ids[this.#to]!, {}, this.#line);
    if (!Number.isNaN(this.#strength)) this.#reader.setValue(this.#name!, this.#strength);
    if (counts) this.#handedOn++;
  }

  #isNewForm(): boolean {
    const { size } = this.#forms;
    this.#forms.add(this.#form());
    return this.#forms.size > size;
  }

  /** What it takes to see whether points part thousands: see `resolveTieAttributes`. */
  #form(): string {
    const strength = this.#strength;
    if (Number.isNaN(strength)) return 'none';
    if (Number.isInteger(strength)) return 'whole';
    if (this.#forms.has('thousands') && this.#forms.has('point')) return 'point';
    const text = String(strength);
    return thousandsForm.test(text) ? 'thousands' : otherPoint.test(text) ? 'point' : 'other';
  }
}
