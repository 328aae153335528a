import { fold } from '../../../contract/fold.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { actorId } from '../bundle/actor-ids.ts';
import type { FindingLog } from '../bundle/bundle-findings.ts';
import { Unreadable, valueOf } from '../bundle/cell-formats.ts';
import type { RowSource } from '../bundle/sheet.ts';
import { personAsActor } from '../personal/person-kinds.ts';
import { personalContent } from '../personal/personal-content.ts';
import { beginsLikeSchool, foldSchoolName, parseSchoolLabel, rbdOf } from '../school-names.ts';

/** What a table says of an actor beside its id, name and RBD. */
export type ActorFacts = Partial<
  Pick<
    RecordOf<'actor'>,
    | 'kind'
    | 'subKind'
    | 'group'
    | 'comunaId'
    | 'latitude'
    | 'longitude'
    | 'rural'
    | 'enrolment'
    | 'attributes'
  >
>;
export type KnownActor = {
  readonly id: string;
  /** `null`: nothing but the id is known. */
  readonly name: string | null;
  rbd: number | null;
  readonly row: RowSource;
  readonly facts: ActorFacts;
};
type Declared = { id?: string | null; name?: string | null; rbd?: number | null; facts?: ActorFacts };

/** Where a name was met, for what has to be said about it. */
export type NameSource = { row: RowSource; column: string };

/**
 * The actors that some tables name, found again under every spelling of them: by id, RBD, name, and name with its
 * abbreviations written out. A name that two of them bear finds neither.
 */
export class KnownActors {
  private readonly actors = new Map<string, KnownActor>();
  private readonly byName = new Map<string, KnownActor | null>();
  private readonly byRbd = new Map<number, KnownActor>();
  private readonly aliases = new Map<string, KnownActor>();
  private readonly reported = new Set<string>();
  private readonly persons = new Set<string>();
  private readonly log: FindingLog;
  constructor(log: FindingLog) {
    this.log = log;
  }

  all(): KnownActor[] {
    return [...this.actors.values()];
  }

  /** Adds an actor that a table lists; one that is known already stays as it was first listed. */
  declare({ id, name, rbd, facts = {} }: Declared, row: RowSource): KnownActor | null {
    const given = id ?? (typeof rbd === 'number' ? `school:${String(rbd)}` : name);
    if (given === null || given === undefined || given === '') return null;
    const read = this.readId(given, { row, column: '' });
    if (read === null) return null;
    const inId = rbdInId(read);
    if (inId !== null && typeof rbd === 'number' && inId !== rbd) {
      const details = { found: String(rbd), code: 'rbd-contradicts-id', expected: `the RBD of ${read}` };
      this.log.aboutRow(row, { field: 'rbd', ...details, outcome: 'refused', about: read });
      return null;
    }
    const label = name ?? (read === given ? null : given);
    return this.enter({ id: read, name: label, rbd: rbd ?? inId, row, facts });
  }

  /** Somebody whom a list says is a person: no actor here, under the id or the name that the list gives. */
  refusePerson(texts: readonly (string | null)[], { row, column }: NameSource): void {
    for (const text of texts) if (text !== null) this.persons.add(fold(text));
    this.log.aboutRow(row, { field: column, ...personAsActor });
  }

  /** Adds the RBD of an actor of which a table gives it beside the name. */
  giveRbd(actor: KnownActor, rbd: number): void {
    if (actor.rbd !== null || this.byRbd.has(rbd)) return;
    actor.rbd = rbd;
    this.byRbd.set(rbd, actor);
  }

  /** Another text that means this actor, in this file only. */
  alias(text: string, actor: KnownActor): void {
    this.aliases.set(text, actor);
  }

  /** The actor of that name, if there is one: what is written differently is reported once. */
  find(text: string, source: NameSource): KnownActor | null {
    const exact = this.aliases.get(text) ?? this.actors.get(text) ?? this.byLabel(text);
    const found = exact ?? this.findSpelling(text, source);
    // Lists of ties name the same few actors again and again.
    if (found !== null) this.aliases.set(text, found);
    return found;
  }

  private findSpelling(text: string, source: NameSource): KnownActor | null {
    const folded = this.bySpelling(text);
    if (folded === null) return null;
    if (fold(folded.name ?? folded.id) !== fold(text)) this.reportSpelling(text, folded, source);
    return folded;
  }

  has(text: string): boolean {
    return (
      this.aliases.has(text) ||
      this.actors.has(text) ||
      this.isLabelled(text) ||
      this.bySpelling(text) !== null
    );
  }

  /** By name, unless the text gives another RBD than that of the actor: schools of one name are several. */
  private bySpelling(text: string): KnownActor | null {
    const { name, rbd } = parseSchoolLabel(text);
    const actor = this.byName.get(foldSchoolName(text)) ?? this.byName.get(foldSchoolName(name)) ?? null;
    if (actor === null || !isWordy(text)) return null;
    return rbd === null || actor.rbd === null || actor.rbd === rbd ? actor : null;
  }

  /** By the RBD in it. A comma may part two names, of which the first has none: then the whole name must be the same. */
  private isLabelled(text: string): boolean {
    const actor = this.byLabel(text);
    const { name } = parseSchoolLabel(text);
    return (
      actor !== null &&
      (!name.includes(',') || actor.name === null || foldSchoolName(actor.name) === foldSchoolName(name))
    );
  }

  /** Whether two listed actors bear this name, so that it finds neither. */
  isAmbiguous(text: string): boolean {
    return this.byName.get(foldSchoolName(text)) === null;
  }

  /** The actor of that name, added where none is known. `null`: the text cannot name one, which is reported. */
  resolve(text: string, source: NameSource): KnownActor | null {
    const known = this.find(text, source);
    if (known !== null) return known;
    if (this.isAmbiguous(text)) return this.refuse(text, source);
    const id = this.readId(text, source);
    if (id === null) return null;
    const { name, rbd } = parseSchoolLabel(text);
    // "RBD 8008" is no name, nor is an id.
    const label = (rbd === null && id === text) || (rbd !== null && name === text.trim()) ? null : name;
    return this.enter({ id, name: label, rbd: rbd ?? rbdInId(id), row: source.row, facts: {} });
  }

  /** Adds an actor, unless one of its id or RBD is there: that one stands, and means both. */
  private enter(actor: KnownActor): KnownActor {
    const known = this.actors.get(actor.id) ?? (actor.rbd === null ? undefined : this.byRbd.get(actor.rbd));
    if (known !== undefined) {
      if (known.id !== actor.id) this.reportSecondId(known, actor);
      return known;
    }
    this.actors.set(actor.id, actor);
    if (actor.rbd !== null) this.byRbd.set(actor.rbd, actor);
    for (const name of new Set([actor.id, actor.name ?? actor.id].map(foldSchoolName))) {
      this.byName.set(name, this.byName.has(name) ? null : actor);
    }
    return actor;
  }

  private reportSecondId(known: KnownActor, { id, rbd, row }: KnownActor): void {
    this.aliases.set(id, known);
    this.log.aboutRow(row, {
      field: 'rbd',
      found: `${id} · ${String(rbd)}`,
      code: 'two-ids-for-one-school',
      expected: `one id a school: ${known.id} has the same RBD, and ${id} is read as that school`,
      outcome: 'corrected',
      about: known.id,
    });
  }

  private byLabel(text: string): KnownActor | null {
    const rbd = parseSchoolLabel(text).rbd ?? (this.byRbd.size > 0 ? rbdOf(text) : null);
    return rbd === null ? null : (this.byRbd.get(rbd) ?? this.actors.get(`school:${String(rbd)}`) ?? null);
  }

  /** The id that a text is or is given: its RBD, itself, or its words joined by hyphens where it is a name. */
  private readId(text: string, { row, column }: NameSource): string | null {
    if (this.persons.has(fold(text)) || personalContent(text) !== null) {
      const { code } = this.persons.has(fold(text)) ? personAsActor : { code: 'personal-number' };
      this.log.aboutRow(row, { field: column, ...personAsActor, code });
      return null;
    }
    const { rbd } = parseSchoolLabel(text);
    if (rbd !== null && beginsOrEnds(text)) return `school:${String(rbd)}`;
    const read = actorId.read(text);
    const value = valueOf(read);
    if (value !== null) return value;
    if (read instanceof Unreadable && read.code === 'unreadable-id') return slugOf(text);
    const { code, expected } =
      read instanceof Unreadable ? read : { code: 'unreadable-id', expected: 'a name' };
    this.log.aboutRow(row, { field: column, found: text, code, expected, outcome: 'refused' });
    return null;
  }

  private refuse(text: string, { row, column }: NameSource): null {
    const bearers = this.all().filter(
      (actor) => foldSchoolName(actor.name ?? actor.id) === foldSchoolName(text),
    );
    this.log.aboutRow(row, {
      field: column,
      found: text,
      code: 'name-of-several-schools',
      expected: `the id or RBD of the school: ${bearers.map(({ id }) => id).join(', ')} have this name`,
      outcome: 'refused',
    });
    return null;
  }

  private reportSpelling(text: string, actor: KnownActor, { row, column }: NameSource): void {
    if (this.reported.has(text)) return;
    this.reported.add(text);
    this.log.aboutRow(row, {
      field: column,
      found: text,
      code: 'name-in-other-spelling',
      expected: `${actor.name ?? actor.id}: the same school in another spelling`,
      outcome: 'corrected',
      about: actor.id,
    });
  }
}

const rbdInId = (id: string): number | null => {
  const code = /^school:(\d{1,5})$/.exec(id)?.[1];
  return code === undefined ? null : Number(code);
};

/** Short ids ("A", "n1") are what they are: only names of some length are the same in another spelling. */
const isWordy = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= 4;

const beginsOrEnds = (text: string): boolean =>
  /rbd/i.test(text) || beginsLikeSchool(text) || /^\d{1,5}\D/.test(text);

function slugOf(text: string): string | null {
  const slug = fold(text).replaceAll(' ', '-').slice(0, 90).replaceAll(/^-|-$/g, '');
  return slug === '' ? null : slug;
}
