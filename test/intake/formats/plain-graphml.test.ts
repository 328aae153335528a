import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import type { RawGraph } from '../../../server/intake/formats/raw-graph.ts';
import {
  readAnyGraphml,
  readGraphml,
  readPlainGraphml,
} from '../../../server/intake/formats/read-graphml.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';

type Answer = RawGraph | { code: string; detail: string; values: unknown };

function answerOf(read: (file: ImportFile) => RawGraph, file: ImportFile): Answer {
  try {
    return read(file);
  } catch (error) {
    if (error instanceof TelarProblem) {
      return { code: error.code, detail: error.message, values: error.values };
    }
    throw error;
  }
}

const fileOf = (text: string | Uint8Array): ImportFile => ({
  name: 'red.graphml',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
const general = (file: ImportFile): Answer => answerOf((each) => readAnyGraphml(each).finish(), file);
const isPlain = (file: ImportFile): boolean => readPlainGraphml(file) !== null;

/** Mostly the first of two, now and then the other. */
const mostly = <T>(first: fc.Arbitrary<T>, other: fc.Arbitrary<T>, weight = 30): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: first }, { weight: 1, arbitrary: other });
const some = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const blank = mostly(
  some(' ', '\n', '\r\n', '\t', '\n    '),
  some('<!-- a > "b" & c -->', '\r', 'x', '\u00a0', '<?pi x?>', '<!---->', '<!-- a -- b -->', '<!-->'),
  60,
);
const blanks = fc.array(blank, { maxLength: 2 }).map((all) => all.join(''));
const id = mostly(
  some('n0', 'n1', 'n2', 'E10', 'Ñuñoa', '学校', '😀', ' n1', 'n1 ', '1', 'school:8008', 'a>b', "o'x"),
  some('', ' ', 'a&amp;b', 'a\tb', 'a\nb', 'a<b', '\uffff', '\ufeffn1', '\u0001', '\uff21', 'n1]]>'),
  40,
);
const text = mostly(
  some(
    '3',
    '0.5',
    '1,5',
    '1e3',
    '-2',
    '+1',
    '',
    ' 7 ',
    '\n2\n',
    '007',
    '1.',
    '.5',
    '12345678901234567',
    'true',
    'a b',
    'Ñandú',
    '1 2',
    '0',
  ),
  some(
    'a&amp;b',
    '<![CDATA[4]]>',
    '<b/>',
    ']]>',
    'a\r\nb',
    '<!-- 1 -->2',
    '5<!-- x -->',
    '&bad;',
    '\u0000',
    '\uff21',
  ),
  40,
);
const quoted = (name: string, value: fc.Arbitrary<string>) =>
  fc
    .tuple(mostly(some('='), some(' = ', '\n=', '= ', '')), value, fc.boolean())
    .map(([equals, found, single]) => {
      const quote = (single && !found.includes("'")) || found.includes('"') ? "'" : '"';
      return `${name}${equals}${quote}${found}${quote}`;
    });
/** Attributes in any order, some of them not there, with others that are read of no tag now and then. */
const attributes = (...each: fc.Arbitrary<string>[]) =>
  fc
    .tuple(
      fc.tuple(...each),
      mostly(fc.constant(0), fc.nat({ max: 15 }), 20),
      fc.nat(),
      mostly(fc.constant(''), some('x="1"', 'id="9"', 'xml:id="a"', 'Id="1"', 'label', 'a.b="1"'), 60),
      mostly(some(' ', '  ', '\n', '\r\n\t'), some('', '\r'), 80),
    )
    .map(([all, missing, shift, more, gap]) => {
      const kept = all.filter((_, index) => (missing & (1 << index)) === 0);
      const shifted = kept.map((_, index) => kept[(index + shift) % kept.length]!);
      return [...shifted, ...(more === '' ? [] : [more])].map((one) => gap + one).join('');
    });
const element = (name: string, has: fc.Arbitrary<string>, content: fc.Arbitrary<string>) =>
  fc
    .tuple(has, content, blanks, mostly(some('', ' '), some('x', '\r'), 60), fc.boolean())
    .map(([own, within, after, gap, short]) =>
      short && within === ''
        ? `<${name}${own}${gap}/>${after}`
        : `<${name}${own}${gap}>${within}</${name}${gap}>${after}`,
    );
const dataOf = (keys: fc.Arbitrary<string>) => element('data', attributes(quoted('key', keys)), text);
const content = (keys: fc.Arbitrary<string>) =>
  fc.tuple(blanks, fc.array(dataOf(keys), { maxLength: 2 })).map(([gap, all]) => gap + all.join(''));
const odd = some(
  '<hyperedge><endpoint node="n0"/></hyperedge>',
  '<node id="g"><graph id="g:"><node id="h"/></graph></node>',
  '<node id="p"><port name="a"><data key="d1">1</data></port></node>',
  '<y:node id="n9"/>',
  '<data key="d9">graph</data>',
  '<node id="f" yfiles.foldertype="group"/>',
  '<nodes/>',
  '</graph><graph>',
  '<edge source="n0" target="n1">',
  '</node>',
  'text',
  '<key id="late" for="edge" attr.name="late" attr.type="int"><default>3</default></key>',
);
const keysOf = mostly(some('d0', 'd1', 'd2', 'weight'), some('', 'd&amp;', '__proto__'), 40);
const row = mostly(
  fc.oneof(
    element('node', attributes(quoted('id', id)), content(keysOf)),
    element(
      'node',
      attributes(quoted('id', id), quoted('labels', text), quoted('label', id)),
      content(keysOf),
    ),
    element('edge', attributes(quoted('source', id), quoted('target', id)), content(keysOf)),
    element(
      'edge',
      attributes(
        quoted('source', id),
        quoted('target', id),
        quoted('id', id),
        quoted('directed', some('true', 'false', '1')),
        quoted('label', some('conoce', 'apoya')),
      ),
      content(keysOf),
    ),
  ),
  odd,
  60,
);
const key = fc
  .tuple(
    some('d0', 'd1', 'd2'),
    some('node', 'edge', 'all', 'graph'),
    some('weight', 'name', '', 'type'),
    some('int', 'double', 'boolean', 'string', 'Float', 'x'),
    mostly(fc.constant(''), some('<default>1</default>', '<default> 2,5 </default>', '<default/>'), 3),
  )
  .map(
    ([found, owner, name, type, fallback]) =>
      `<key id="${found}" for="${owner}" attr.name="${name}" attr.type="${type}">${fallback}</key>`,
  );
const document = fc
  .record({
    mark: mostly(some(''), some('\ufeff'), 5),
    declaration: mostly(
      some('', '<?xml version="1.0"?>', `<?xml version='1.0' encoding='utf-8'?>\n`),
      some(
        '<?xml version="1.1"?>',
        '<?xml version="1.0" encoding="iso-8859-1"?>',
        ' <?xml version="1.0"?>',
        '<!DOCTYPE graphml>',
      ),
      20,
    ),
    before: blanks,
    root: mostly(
      some('<graphml xmlns="a">', '<graphml>\n'),
      some('<g:graphml>', '<graphml a="<">', '<x><graphml>'),
      40,
    ),
    keys: fc.array(key, { maxLength: 3 }).map((all) => all.join('\n')),
    graph: mostly(
      some('<graph edgedefault="directed">', '<graph id="G" edgedefault="undirected">', '<graph>'),
      some(
        '<graph><data key="name">Red</data>',
        '<graph/>',
        '',
        '<!-- <node id="c"/> --><graph>',
        '<graph>\r',
      ),
      20,
    ),
    rows: fc.array(row, { maxLength: 8 }).map((all) => all.join('')),
    gap: blanks,
    end: mostly(
      some('</graph></graphml>', '</graph>\n</graphml>\r\n'),
      some(
        '</graph >\t</graphml> ',
        '</graphml>',
        '</graph></graphml>x',
        '',
        '</graphs>',
        '</graph><data key="a">1</data></graphml>',
      ),
      20,
    ),
  })
  .map(({ mark, declaration, before, root, keys, graph, rows, gap, end }) =>
    [mark, declaration, declaration === '' ? '' : before, root, keys, graph, gap, rows, gap, end].join(''),
  );

describe('plain GraphML', () => {
  it('is read as any GraphML is, with the same errors', () => {
    let plain = 0;
    fc.assert(
      fc.property(document, (written) => {
        const file = fileOf(written);
        if (isPlain(file)) plain++;
        expect(answerOf(readGraphml, file)).toStrictEqual(general(file));
      }),
      { numRuns: 1_000 },
    );
    // Documents that only the general reader reads would prove nothing.
    expect(plain).toBeGreaterThan(100);
  });

  it.each(['int', 'double', 'boolean', 'string'])('has each value as it is read of the type %s', (type) => {
    const texts = [
      '3',
      '0.5',
      '1,5',
      '1,0',
      '1e3',
      '-2',
      '007',
      '1.',
      '.5',
      '12345678901234567',
      'true',
      ' 1 ',
    ];
    const edges = texts.map((each) => `<edge source="a" target="b"><data key="d">${each}</data></edge>`);
    const file = fileOf(
      `<graphml><key id="d" for="edge" attr.name="v" attr.type="${type}"/><graph>${edges.join('\n')}</graph></graphml>`,
    );
    expect(readPlainGraphml(file)?.finish()).toStrictEqual(general(file));
  });

  it('cut off anywhere, or with a byte of another encoding, is in the same error', () => {
    const whole = new TextEncoder().encode(
      '<?xml version="1.0"?>\n<graphml><key id="d" for="edge" attr.name="weight" attr.type="int"/>\n<graph>' +
        '<node id="Ñ"><data key="n">Ñ</data></node>\n<!-- é --><edge source="Ñ" target=\'b\'><data key="d">3</data></edge></graph></graphml>\n',
    );
    for (let at = 0; at < whole.length; at++) {
      const broken = whole.slice();
      broken[at] = 0xf1;
      for (const file of [fileOf(whole.slice(0, at)), fileOf(broken)])
        expect(answerOf(readGraphml, file)).toStrictEqual(general(file));
    }
  });

  const header =
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  const weight = '<key id="w" for="edge" attr.name="weight" attr.type="double"/>\n';
  it.each([
    [
      'igraph',
      `${header}<!-- Created by igraph -->\n  ${weight}  <graph id="G" edgedefault="undirected">\n`,
      (row: number) => `    <node id="n${row}">\n      <data key="v">Liceo ${row}</data>\n    </node>\n`,
      (row: number) =>
        `    <edge source="n${row}" target="n${(row * 7) % 3_000}">\n      <data key="w">${row / 4}</data>\n    </edge>\n`,
    ],
    [
      'networkx',
      `${header.replaceAll('"', "'")}${weight}<graph edgedefault="directed">`,
      (row: number) => `<node id="${row}"/>\n`,
      (row: number) => `<edge source="${row}" target="${(row * 7) % 3_000}" id="0"/>\n`,
    ],
    [
      'Neo4j',
      `${header}${weight}<graph id="G" edgedefault="directed">\n`,
      (row: number) => `<node id="n${row}" labels=":A"><data key="labels">:A</data></node>\n`,
      (row: number) =>
        `<edge id="e${row}" source="n${row}" target="n${(row * 7) % 3_000}" label="KNOWS"><data key="label">KNOWS</data></edge>\n`,
    ],
  ])('is what %s writes: no tag of its nodes and edges becomes text', (_, head, node, edge) => {
    const numbers = Array.from({ length: 3_000 }, (_, row) => row);
    const rows = numbers.map(node).join('') + numbers.map(edge).join('');
    const file = fileOf(`${head}${rows}  </graph>\n</graphml>\n`);
    const read = readPlainGraphml(file);
    expect(read?.finish()).toStrictEqual(general(file));
  });
});
