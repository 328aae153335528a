import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../../contract/network-data.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import { bareActor } from '../../../server/intake/bundle/parse-actors.ts';
import { readTable } from '../../../server/intake/table.ts';
import { network } from './arbitrary-network.ts';

describe('a bundle written and read again', () => {
  it('is the same networks, and then the same bytes', () => {
    fc.assert(
      fc.property(network('n1'), (data) => {
        const written = writeBundle([data]);
        const { data: read, result } = readBundle(written);
        expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
        expect(read).toEqual([data]);
        expect(NetworkData.safeParse(read[0]).success).toBe(true);
        expect(writeBundle(read)).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps several networks apart, with the actors that only their own line places', () => {
    fc.assert(
      fc.property(network('n1'), network('n2'), (first, second) => {
        const both = [first, { ...second, actors: first.actors }];
        const { data, result } = readBundle(writeBundle(both));
        expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
        expect(data).toEqual(both);
      }),
      { numRuns: 50 },
    );
  });

  it('begins every sheet with a byte order mark, by which Excel knows its letters', () => {
    fc.assert(
      fc.property(network('n1'), (data) => {
        for (const { name, bytes } of writeBundle([data]))
          expect([...bytes.subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    [
      [
        'Escuela Ñandú "La Unión"',
        '=HYPERLINK(1)',
        '+56 Escuela',
        '-Escuela; con punto y coma, y coma',
        '@Escuela',
      ],
    ],
    [['Liceo 7', '007', 'true', '"B"', 'Río Claro']],
    [['\tLiceo', ' a ', '1,5', 'null', "'Escuela"]],
  ])('gives names back as they were, none of them a formula: %j', (names) => {
    const [sample] = fc.sample(network('n1'), { numRuns: 1, seed: 1 });
    const actors = sample!.actors.map((actor, at) => ({ ...actor, name: names[at]! }));
    const written = writeBundle([{ ...sample!, actors }]);
    expect(readBundle(written).data[0]!.actors.map(({ name }) => name)).toEqual(names);
    const sheet = readTable(written.find(({ name }) => name === 'actors.csv')!);
    const cells = sheet.rows.map((row) => row.cells[sheet.columns.indexOf('name')]!);
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  it('refuses to write one actor in two ways', () => {
    const [data] = fc.sample(network('n1'), { numRuns: 1, seed: 1 });
    const other = { ...data!, network: { ...data!.network, id: 'n2' }, actors: [bareActor('A', true)] };
    expect(() => writeBundle([{ ...data!, actors: [bareActor('A', false)] }, other])).toThrow(/actor A/);
  });
});
