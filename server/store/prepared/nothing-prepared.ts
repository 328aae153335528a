import type { PreparedResults } from '../ports/prepared-results.ts';

/** Where nothing is kept: everything is worked out when it is wanted. */
export const nothingPrepared: PreparedResults = {
  isOn: false,
  settings: '',
  find: (names) => names.map(() => null),
  begin: () => 0,
  keep: () => Promise.resolve(),
  confirm: (names) => Promise.resolve(names.map(() => false)),
  dropOthers: () => Promise.resolve(),
  clear: () => Promise.resolve(),
  size: () => ({ results: 0, bytes: 0 }),
  close: () => Promise.resolve(),
};
