import { describe, expect, it } from 'vitest';
import { figureOf } from './figure.ts';
import { type FiguresFile, lastRun, type Machine, type Run, withRun } from './figures-file.ts';
import { introduction, sectionText, withSection } from './report.ts';

const machine: Machine = { processor: 'Abacus', cores: 2, gigabytes: 24, system: 'linux' };
const load = { seconds: 5, others: 0, most: 0, average: 0, cores: 2, freeGiB: 20 };
const runOf = (of: Partial<Run>): Run => ({
  ...{ machine, node: '24.0.0', date: '2026-12-01', busy: null, before: load, during: load, figures: [] },
  ...of,
});
const section = { id: 'counting', title: 'Counting' };

describe('the text of a section', () => {
  it('stands between its marks, with the machine, its load, the missed aims and what changed', () => {
    const aim = { atMost: 1, whyMissed: 'Fingers are slow; toes would be needed.' };
    const figures = [figureOf({ name: 'to ten', unit: 's', aim }, [2])];
    const text = sectionText(section, runOf({ figures }), 'A table.\n', 'Against yesterday: nothing.');
    expect(text.split('\n\n')).toStrictEqual([
      '<!-- counting -->',
      '## Counting',
      expect.stringMatching(
        /^\*2026-12-01: Abacus, 2 cores, 24 GiB, Node 24\.0\.0, linux\. Before, for 5 s: others used 0\.00/,
      ),
      'A table.',
      '**Aims missed, and what would be needed**',
      '- to ten: 2 s, aim ≤ 1 s. Fingers are slow; toes would be needed.',
      'Against yesterday: nothing.',
      '<!-- /counting -->',
    ]);
  });

  it('says that a machine was busy', () => {
    const text = sectionText(section, runOf({ busy: 'others use 1.20 processors' }), 'A table.', null);
    expect(text).toContain('**Measured on a busy machine** (others use 1.20 processors)');
    expect(sectionText(section, runOf({}), 'A table.', null)).not.toContain('busy');
  });
});

describe('the report', () => {
  const old = `${introduction}\n<!-- a -->\n\nold a\n\n<!-- /a -->\n\n## By hand\n\n<!-- b -->\n\nold b\n\n<!-- /b -->\n`;

  it('takes a section in its place and leaves the others and what is written by hand', () => {
    expect(withSection(old, 'a', '<!-- a -->\n\nnew a\n\n<!-- /a -->')).toBe(old.replace('old a', 'new a'));
  });

  it('takes one that it did not have at its end, and its introduction as it is now', () => {
    const text = '<!-- c -->\n\nc\n\n<!-- /c -->';
    expect(withSection(old.replace(introduction, '# Performance\n\nOld words.\n'), 'c', text)).toBe(
      `${old}\n${text}\n`,
    );
    expect(withSection(introduction, 'c', text)).toBe(`${introduction}\n${text}\n`);
  });
});

describe('the figures beside it', () => {
  const [quiet, busy] = [runOf({}), runOf({ busy: 'others use 1.20 processors' })];
  const other = runOf({ machine: { ...machine, cores: 8 } });
  const file = [quiet, busy, other].reduce<FiguresFile>((all, run) => withRun(all, 'counting', run), {
    sections: {},
  });

  it('keep the last quiet and the last busy run of each machine', () => {
    const later = runOf({ date: '2026-12-02' });
    expect(file.sections['counting']).toStrictEqual([quiet, busy, other]);
    expect(withRun(file, 'counting', later).sections['counting']).toStrictEqual([busy, other, later]);
  });

  it('are compared with those of the same machine, quiet ones first', () => {
    expect(lastRun(file, 'counting', machine)).toBe(quiet);
    expect(lastRun({ sections: { counting: [busy] } }, 'counting', machine)).toBe(busy);
    expect(lastRun(file, 'counting', { ...machine, cores: 4 })).toBeNull();
    expect(lastRun(file, 'reading', machine)).toBeNull();
  });

  it('are kept in the order of the sections, whichever was measured last', () => {
    expect(Object.keys(withRun(file, 'adding', quiet).sections)).toStrictEqual(['adding', 'counting']);
  });
});
