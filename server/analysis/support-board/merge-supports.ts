import { supportKinds, type Support } from '../../../contract/support-board.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { StatedSupport } from './stated-supports.ts';

/** One support for each supporter, by kind and then name: from when at the earliest, until when at the latest. */
export function mergeSupports(stated: readonly StatedSupport[]): Support[] {
  const merged = [...Map.groupBy(stated, ({ by }) => by.id).values()].map(mergeOne);
  return merged.toSorted(
    (a, b) => supportKinds.indexOf(a.kind) - supportKinds.indexOf(b.kind) || byCodeUnit(a.by.name, b.by.name),
  );
}

function mergeOne(stated: readonly StatedSupport[]): Support {
  const best = stated.find(({ from }) => from === 'contract') ?? stated[0]!;
  return {
    kind: best.kind,
    by: best.by,
    from: best.from,
    validFrom: edgeOf(
      stated.map(({ validFrom }) => validFrom),
      'first',
    ),
    validTo: edgeOf(
      stated.map(({ validTo }) => validTo),
      'last',
    ),
    hours: hoursOf(stated),
  };
}

/** One date that is not known leaves the whole unknown. */
function edgeOf(dates: readonly (string | null)[], end: 'first' | 'last'): string | null {
  const known = dates.filter((date) => date !== null).toSorted(byCodeUnit);
  return known.length < dates.length ? null : (known.at(end === 'first' ? 0 : -1) ?? null);
}

/**
 * Services add up; several accounts of one service are not added: the greatest stands. A contract with its hours says
 * what the ties of its supporter say too.
 */
function hoursOf(stated: readonly StatedSupport[]): number | null {
  const contracts = stated.filter(({ from, hours }) => from === 'contract' && hours !== null);
  const byService = new Map<string, number>();
  for (const { service, hours } of contracts.length > 0 ? contracts : stated)
    if (hours !== null) byService.set(service, Math.max(hours, byService.get(service) ?? 0));
  return sumOfKnown([...byService.values()]);
}

/** `null` where nothing is known: no number is not zero. */
export function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
