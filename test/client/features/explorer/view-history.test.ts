import { describe, expect, it } from 'vitest';
import {
  record,
  redo,
  startSteps,
  undo,
  type Snapshot,
} from '../../../../client/features/explorer/view-history.ts';

const at = (search: string, moved: Record<string, { x: number; y: number }> = {}): Snapshot => ({
  search,
  places: new Map(Object.entries(moved)),
});
const seen = (...snapshots: Snapshot[]) =>
  snapshots.slice(1).reduce((steps, next) => record(steps, next), startSteps(snapshots[0]!));

describe('steps back and forward over a view', () => {
  it('take back filters, choices and moves one by one, and bring them again', () => {
    const steps = seen(at(''), at('layers=trust'), at('layers=trust', { a: { x: 0.1, y: 0.2 } }));
    const once = undo(steps)!;
    expect([once.now.search, once.now.places.size]).toEqual(['layers=trust', 0]);
    const twice = undo(once)!;
    expect(twice.now.search).toBe('');
    expect(undo(twice)).toBeNull();
    expect(redo(redo(twice)!)!.now.places.get('a')).toEqual({ x: 0.1, y: 0.2 });
  });

  it('forget what was taken back once something else is done', () => {
    const back = undo(seen(at(''), at('layers=trust')))!;
    expect(redo(record(back, at('layers=tension')))).toBeNull();
  });

  it('do not take going from tab to tab for an edit, and leave the reader on the tab', () => {
    const steps = seen(at(''), at('layers=trust'), at('layers=trust&tab=numbers&sort=-ties&filter=ana'));
    expect(steps.past).toHaveLength(1);
    const { searchParams } = new URL(`http://x/?${undo(steps)!.now.search}`);
    expect(Object.fromEntries(searchParams)).toEqual({ tab: 'numbers', sort: '-ties', filter: 'ana' });
  });

  it('are one for a slider that was pulled', () => {
    const steps = seen(at(''), at('strength=1'), at('strength=2'), at('strength=3'), at('strength=3&near=2'));
    expect(steps.past.map(({ search }) => search)).toEqual(['', 'strength=3']);
  });

  it('are none when the same places come from storage again', () => {
    const steps = seen(at('', { a: { x: 1, y: 2 } }), at('', { a: { x: 1, y: 2 } }));
    expect(steps.past).toEqual([]);
  });

  it('are bounded', () => {
    const many = Array.from({ length: 300 }, (_, step) => at(`selected=a${String(step)}`));
    expect(seen(...many).past).toHaveLength(100);
  });
});
