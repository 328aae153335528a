import { describe, expect, it } from 'vitest';
import { readShown, shownSchools, writeShown } from '../../../../client/features/support/support-filters.ts';
import { defaultOverload } from '../../../../contract/support-board.ts';
import { support, supportedSchool } from './supported-school.ts';

const schools = [
  supportedSchool('a', { isolation: 'silent', notes: ['none'] }),
  supportedSchool('b', { isolation: 'did-not-answer', notes: ['none'] }),
  supportedSchool('c', { isolation: 'remote', supports: [support('ate', 'x')], comunaId: 'comuna:2' }),
  supportedSchool('d', { notes: ['overload', 'overlap'], supports: [support('ate', 'x')] }),
];
const all = { filters: [], comuna: null, supporter: null };
const shown = (more: Partial<Parameters<typeof shownSchools>[1]>) =>
  shownSchools(schools, { ...all, ...more })
    .map(({ id }) => id)
    .join('');

describe('filters of the board of supports', () => {
  it('narrow further with each one, and keep the order', () => {
    expect(shown({})).toBe('abcd');
    expect(shown({ filters: ['unsupported'] })).toBe('ab');
    expect(shown({ filters: ['isolated', 'unsupported'] })).toBe('a');
    expect(shown({ filters: ['overloaded', 'overlapping'] })).toBe('d');
    expect(shown({ filters: ['unconnected'] })).toBe('');
    expect(shown({ supporter: 'x' })).toBe('cd');
    expect(shown({ supporter: 'x', comuna: 'comuna:1' })).toBe('d');
  });

  it('take a missing answer for no isolation', () => {
    expect(shown({ filters: ['isolated'] })).toBe('ac');
  });

  it('come back from the address as they were written, and from a wrong one as none', () => {
    const board = {
      ...{ year: 2024, overload: 3, filters: ['isolated', 'unsupported'] as const },
      ...{ comuna: 'comuna:2', supporter: 'organisation:x' },
    };
    expect(readShown(writeShown(board))).toEqual(board);
    const wrong = readShown(new URLSearchParams('show=loud,isolated&year=x&overload=-1'));
    expect(wrong).toMatchObject({ filters: ['isolated'], year: null, overload: defaultOverload });
    expect(writeShown(readShown(new URLSearchParams())).toString()).toBe('');
  });
});
