import { addToList } from '../../../contract/add-to-list.ts';
import { fold } from '../../../contract/fold.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import { isNearWord, nameTokens } from './name-tokens.ts';

/** What is known of a stored actor to recognise it by. */
export type KnownActor = {
  id: string;
  kind: ActorKind;
  name: string;
  rbd: number | null;
  comunaId: string | null;
  comunaName: string | null;
  simulated: boolean;
};

/** Names that overlap as much as this may be the same school. */
const leastOverlap = 0.55;
/** How much the words of the name that is looked for count, beside those of the stored one. */
const wantedShare = 0.7;
/** A slip of the pen makes a word weigh less. */
const nearWordWeight = 0.85;
/** Words of more actors than these, or of more than a quarter of them ("escuela"), lead to no candidate by themselves. */
const mostActorsOfWord = 400;
const fewActorsOfWord = 5;

type Named = { actor: KnownActor; words: ReadonlySet<string> };

/** Stored actors by id, RBD, exact name and the words of their names. */
export class ActorIndex {
  readonly #byId = new Map<string, KnownActor>();
  readonly #byRbd = new Map<number, KnownActor>();
  readonly #byName = new Map<string, KnownActor[]>();
  readonly #byWord = new Map<string, Named[]>();
  /** Words by first letter and length: a slip of the pen seldom stands at the very beginning. */
  readonly #wordsByForm = new Map<string, string[]>();
  readonly #nearKnown = new Map<string, ReadonlyMap<string, number>>();
  readonly #size: number;

  /** Simulated actors are found by id alone: no name of a file means one. */
  constructor(actors: readonly KnownActor[]) {
    const real = actors.filter(({ simulated }) => !simulated);
    this.#size = real.length;
    for (const actor of actors) this.#byId.set(actor.id, actor);
    for (const actor of real) {
      if (actor.rbd !== null) this.#byRbd.set(actor.rbd, actor);
      addToList(this.#byName, fold(actor.name), actor);
      const words = nameTokens(actor.name);
      for (const word of words) addToList(this.#byWord, word, { actor, words });
    }
    for (const word of this.#byWord.keys()) addToList(this.#wordsByForm, formOf(word, word.length), word);
  }

  withId(id: string): KnownActor | null {
    return this.#byId.get(id) ?? null;
  }

  withRbd(rbd: number): KnownActor | null {
    return this.#byRbd.get(rbd) ?? null;
  }

  /** Actors of exactly this name but for accents, case and punctuation. */
  withName(name: string): readonly KnownActor[] {
    return this.#byName.get(fold(name)) ?? [];
  }

  /** Whether a name shares so much with that of an actor that both may be of one school. */
  resembles(name: string, actor: KnownActor): boolean {
    const wanted = nameTokens(name);
    const found = [...wanted].map((word) => this.#nearWords(word));
    return this.#overlap(wanted, found, nameTokens(actor.name)) >= leastOverlap;
  }

  /** Actors whose names share most of their words with this one, the nearest first. */
  near(name: string, accept: (actor: KnownActor) => boolean): KnownActor[] {
    const wanted = nameTokens(name);
    const scores = new Map<KnownActor, number>();
    const found = [...wanted].map((word) => this.#nearWords(word));
    for (const words of found)
      for (const word of words.keys())
        for (const named of this.#actorsOf(word))
          if (!scores.has(named.actor) && accept(named.actor))
            scores.set(named.actor, this.#overlap(wanted, found, named.words));
    return [...scores]
      .filter(([, score]) => score >= leastOverlap)
      .toSorted(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || (a.id < b.id ? -1 : 1))
      .map(([actor]) => actor);
  }

  /**
   * How much of each name the other one has, by the weight of its words; rare words weigh most. The name that is looked
   * for counts most: people leave words of the official name out.
   */
  #overlap(
    wanted: ReadonlySet<string>,
    found: readonly ReadonlyMap<string, number>[],
    words: ReadonlySet<string>,
  ): number {
    let [shared, ofWanted] = [0, 0];
    const met = new Set<string>();
    for (const [at, word] of [...wanted].entries()) {
      const hit = [...found[at]!].find(([near]) => words.has(near) && !met.has(near));
      ofWanted += this.#weight(hit?.[0] ?? word);
      if (hit === undefined) continue;
      met.add(hit[0]);
      shared += this.#weight(hit[0]) * hit[1];
    }
    const ofName = [...words].reduce((sum, word) => sum + this.#weight(word), 0);
    return wantedShare * (shared / ofWanted) + (1 - wantedShare) * (shared / ofName);
  }

  /** The words of stored names that this one may stand for, the word itself first, each with how sure that is. */
  #nearWords(word: string): ReadonlyMap<string, number> {
    const known = this.#nearKnown.get(word);
    if (known !== undefined) return known;
    const near = new Map<string, number>();
    this.#nearKnown.set(word, near);
    if (this.#byWord.has(word)) near.set(word, 1);
    for (let length = word.length - 2; length <= word.length + 2; length++)
      for (const other of this.#wordsByForm.get(formOf(word, length)) ?? [])
        if (other !== word && isNearWord(word, other)) near.set(other, nearWordWeight);
    return near;
  }

  #actorsOf(word: string): readonly Named[] {
    const named = this.#byWord.get(word) ?? [];
    const most = Math.min(mostActorsOfWord, Math.max(fewActorsOfWord, this.#size / 4));
    return named.length > most ? [] : named;
  }

  #weight(word: string): number {
    return Math.log(1 + this.#size / (1 + (this.#byWord.get(word)?.length ?? 0)));
  }
}

const formOf = (word: string, length: number): string => `${word[0] ?? ''}${String(length)}`;
