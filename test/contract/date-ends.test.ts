import { expect, test } from 'vitest';
import { earliest, latest } from '../../contract/date-ends.ts';

test.each([
  [['2024-03', null, '2023-11', '2024'], '2023-11', '2024'],
  [['2023', '2023-04', '2023-04-30'], '2023', '2023'],
  [['2023-04', '2023-04-30', '2023-03'], '2023-03', '2023-04'],
  [[null, '2022'], '2022', '2022'],
  [[null], null, null],
  [[], null, null],
])('of %j the first is %s and the last %s', (dates, first, last) => {
  expect(earliest(dates)).toBe(first);
  expect(latest(dates)).toBe(last);
});
