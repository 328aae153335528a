import type { GraphActor, GraphAnswer, GraphTie } from '../../../contract/graphs.ts';
import { actorKinds, type ActorKind } from '../../../contract/identifiers.ts';
import { imaginedTieId } from '../../appearance/imagined-tie.ts';

/** One thing tried out: never stored, only written in the address, so that back and forward undo and redo. */
export type Edit =
  | { type: 'add-tie'; from: string; to: string }
  | { type: 'remove-tie'; from: string; to: string }
  | { type: 'remove-actor'; id: string }
  | { type: 'add-actor'; kind: ActorKind; name: string };

const codes = { 'add-tie': 'at', 'remove-tie': 'rt', 'remove-actor': 'ra', 'add-actor': 'aa' } as const;
const part = (text: string) => encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('%3A', ':');

export function writeEdits(edits: readonly Edit[]): string {
  return edits
    .map((edit) => {
      const parts =
        edit.type === 'remove-actor'
          ? [edit.id]
          : edit.type === 'add-actor'
            ? [edit.kind, edit.name]
            : [edit.from, edit.to];
      return [codes[edit.type], ...parts.map(part)].join('~');
    })
    .join('|');
}

/** Reads the edits of an address; what cannot be read is left out. */
export function readEdits(text: string): Edit[] {
  return text.split('|').flatMap((piece): Edit[] => {
    const [code, first, second] = piece.split('~').map(decoded);
    if (!first) return [];
    if (code === 'ra') return [{ type: 'remove-actor', id: first }];
    if (!second) return [];
    if (code === 'at') return [{ type: 'add-tie', from: first, to: second }];
    if (code === 'rt') return [{ type: 'remove-tie', from: first, to: second }];
    const kind = actorKinds.find((known) => known === first);
    return code === 'aa' && kind ? [{ type: 'add-actor', kind, name: second }] : [];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The id of an actor that exists only in a what-if. */
export const imaginedId = (name: string) => `what-if:${name.replace(/[\s~|]+/g, '-')}`;

/** The graph with the edits made, one after the other; an edit that no longer fits changes nothing. */
export function applyEdits(answer: GraphAnswer, edits: readonly Edit[]): GraphAnswer {
  return edits.reduce(applyEdit, answer);
}

const joins = (tie: GraphTie, a: string, b: string) =>
  (tie.from === a && tie.to === b) || (tie.from === b && tie.to === a);

function applyEdit(answer: GraphAnswer, edit: Edit, at: number): GraphAnswer {
  const { actors, ties } = answer;
  const has = (id: string) => actors.some((actor) => actor.id === id);
  switch (edit.type) {
    case 'add-actor':
      return has(imaginedId(edit.name)) ? answer : { ...answer, actors: [...actors, imagined(edit, at)] };
    case 'remove-actor':
      return {
        ...answer,
        actors: actors.filter(({ id }) => id !== edit.id),
        ties: ties.filter(({ from, to }) => from !== edit.id && to !== edit.id),
      };
    case 'remove-tie':
      return { ...answer, ties: ties.filter((tie) => !joins(tie, edit.from, edit.to)) };
    case 'add-tie': {
      const known = ties.some((tie) => tie.layer === 'joint-work' && joins(tie, edit.from, edit.to));
      if (known || !has(edit.from) || !has(edit.to) || edit.from === edit.to) return answer;
      return { ...answer, ties: [...ties, imaginedTie(edit.from, edit.to, at)] };
    }
  }
}

const imaginedTie = (from: string, to: string, at: number): GraphTie => ({
  id: imaginedTieId(at),
  from,
  to,
  layer: 'joint-work',
  directed: false,
  sign: 1,
  strength: null,
  depth: null,
  validFrom: null,
  validTo: null,
});

function imagined({ kind, name }: { kind: ActorKind; name: string }, at: number): GraphActor {
  return {
    id: imaginedId(name),
    kind,
    name,
    subKind: null,
    comunaId: null,
    comunaName: null,
    latitude: null,
    longitude: null,
    rural: null,
    enrolment: null,
    state: null,
    dependency: null,
    sostenedorId: null,
    group: null,
    role: 'member',
    isSet: false,
    simulated: true,
    responded: null,
    x: 0.04 + 0.06 * (at % 12),
    y: 0.02,
  };
}
