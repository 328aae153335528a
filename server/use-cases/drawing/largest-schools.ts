import type { RecordOf } from '../../../contract/records.ts';
import { byId } from '../../../contract/text-order.ts';

type Actor = RecordOf<'actor'>;
type Tie = RecordOf<'tie'>;

/** Above the limit the schools with most pupils stay, and the owners and partners of those that stay. */
export function largestSchools(
  { actors, ties }: { actors: Actor[]; ties: Tie[] },
  limit: number,
): { kept: Actor[]; leftOut: { reason: string; actors: number; ties: number }[] } {
  if (actors.length <= limit) return { kept: actors, leftOut: [] };
  const schools = actors.filter((actor) => actor.kind === 'school');
  const others = actors.filter((actor) => actor.kind !== 'school');
  const bySize = schools.toSorted((a, b) => (b.enrolment ?? -1) - (a.enrolment ?? -1) || byId(a, b));
  const first = bySize.slice(0, Math.ceil(limit / 2));
  const partners = tiedTo(ties, new Set(first.map((school) => school.id)));
  const room = limit - first.length;
  const kept = [...first, ...others.filter((actor) => partners.has(actor.id)).slice(0, room)];
  const inside = new Set(kept.map((actor) => actor.id));
  const lostTies = ties.filter((tie) => !inside.has(tie.from) || !inside.has(tie.to)).length;
  return { kept, leftOut: [{ reason: 'limit', actors: actors.length - kept.length, ties: lostTies }] };
}

function tiedTo(ties: readonly Tie[], ids: ReadonlySet<string>): Set<string> {
  const tied = new Set<string>();
  for (const tie of ties) {
    if (ids.has(tie.from)) tied.add(tie.to);
    if (ids.has(tie.to)) tied.add(tie.from);
  }
  return tied;
}
