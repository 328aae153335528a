import { addToList } from '../../../contract/add-to-list.ts';
import type { TieFate, Transfer } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { yearOf } from '../survey-wave/partial-dates.ts';

type Event = Pick<RecordOf<'school-event'>, 'schoolId' | 'fromYear' | 'toYear' | 'kind'>;
type Tie = Pick<RecordOf<'tie'>, 'from' | 'to' | 'validFrom' | 'validTo' | 'waveId' | 'sign'>;
type Actor = Pick<RecordOf<'actor'>, 'id' | 'name' | 'kind'>;

/**
 * What became of ties with organisations and universities when a SLEP took schools over, each school and partner once.
 *
 *   kept     the tie was there in the year before and in the year after
 *   lost     it ended with the year before
 *   rebuilt  it was lost, and is there again later
 *   unknown  it has no dates that would tell
 *
 * Reads    ties of any layer that their validity dates; what a survey reports of its own year dates no end. Years of the
 *          register: the school passed between two of them. A tie without an end is in force, as the register has it
 * Source   ties from before the SLEP, to be rebuilt: diagnosis of the first four SLEPs, block 22
 * Returns  null when no school passed; `counts` null when none of these ties is known
 */
export function tiesAtTransfer(
  events: readonly Event[],
  actors: readonly Actor[],
  ties: readonly Tie[],
): Transfer | null {
  const passed = new Map(
    events.flatMap((event) => (event.kind === 'municipal-to-slep' ? [[event.schoolId, event] as const] : [])),
  );
  if (passed.size === 0) return null;
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const fates = [...spellsByPair(ties, passed, known)].flatMap(([pair, spells]) => {
    const [school, partner] = JSON.parse(pair) as [string, string];
    const fate = fateOf(spells, passed.get(school)!);
    const named = (id: string) => ({ id, name: known.get(id)?.name ?? id });
    return fate === null ? [] : [{ school: named(school), partner: named(partner), fate }];
  });
  const count = (fate: TieFate) => fates.filter((one) => one.fate === fate).length;
  return {
    schools: passed.size,
    years: [...new Set([...passed.values()].map(({ toYear }) => toYear))].sort((a, b) => a - b),
    counts:
      fates.length === 0
        ? null
        : { lost: count('lost'), kept: count('kept'), rebuilt: count('rebuilt'), unknown: count('unknown') },
    ties: fates.toSorted(
      (a, b) => byCodeUnit(a.school.id, b.school.id) || byCodeUnit(a.partner.id, b.partner.id),
    ),
  };
}

function spellsByPair(
  ties: readonly Tie[],
  passed: ReadonlyMap<string, Event>,
  known: ReadonlyMap<string, Actor>,
): Map<string, Tie[]> {
  const isOutside = (id: string) => ['organisation', 'university'].includes(known.get(id)?.kind ?? '');
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    if (tie.waveId !== null || tie.sign < 0) continue;
    const [school, partner] = passed.has(tie.from) ? [tie.from, tie.to] : [tie.to, tie.from];
    if (!passed.has(school) || !isOutside(partner)) continue;
    addToList(pairs, JSON.stringify([school, partner]), tie);
  }
  return pairs;
}

/** `null`: the tie ended before, or began only after, so that nothing happened to it then. */
function fateOf(spells: readonly Tie[], { fromYear, toYear }: Event): TieFate | null {
  const each = spells.map((spell) => fateOfSpell(spell, fromYear, toYear));
  if (each.includes('kept')) return 'kept';
  if (each.includes('lost')) return each.includes('later') ? 'rebuilt' : 'lost';
  return each.includes('unknown') ? 'unknown' : null;
}

function fateOfSpell({ validFrom, validTo }: Tie, fromYear: number, toYear: number) {
  const [from, to] = [yearOf(validFrom), yearOf(validTo)];
  if (to !== null && to < fromYear) return 'earlier';
  if (from !== null && from > fromYear) return 'later';
  if (to !== null && to < toYear) return 'lost';
  return from === null ? 'unknown' : 'kept';
}
