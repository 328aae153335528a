import type { SupportedSchool } from '../../../contract/support-board.ts';

/** Those who support a school and have no tie with each other, by name: `A – B`. */
export function unconnectedPairs({ supports, unconnected }: SupportedSchool): string[] {
  const names = new Map(supports.map(({ by }) => [by.id, by.name]));
  return unconnected.map((pair) => pair.map((id) => names.get(id) ?? id).join(' – '));
}
