import { expect, it } from 'vitest';
import { changesOf } from '../../../../client/features/territory/year-changes.ts';

it('reads what happened between years, the newest first, then what concerns most schools', () => {
  const events = {
    'closed.2022-2023': 3,
    'opened.2022-2023': 1,
    'municipal-to-slep.2024-2025': 40,
    'closed.2024-2025': 2,
    'gone.2023-2024': 0,
  };
  expect(changesOf(events).map(({ kind, from, count }) => `${kind} ${from} ${count}`)).toEqual([
    'municipal-to-slep 2024 40',
    'closed 2024 2',
    'closed 2022 3',
    'opened 2022 1',
  ]);
});
