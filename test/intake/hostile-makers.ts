import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** A zip of one entry `ties.csv` whose directory says that it unpacks to `claimed` bytes. */
function zipOf(real: Uint8Array, claimed = real.length): Uint8Array {
  const data = deflateRawSync(real, { level: 9 });
  const name = Buffer.from('ties.csv');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(claimed, 22);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(header.length + name.length + data.length, 16);
  return Buffer.concat([header, name, data, entry, name, end]);
}

const keys = lines(
  3_000,
  (at) => `<key id="k${String(at)}" for="node" attr.name="n${String(at)}"><default>x</default></key>`,
);
const declared = lines(
  200_000,
  (at) => `<attribute id="${String(at)}" title="t${String(at)}" type="string"/>`,
);

/** Files that are large, or grow: each with how it is called, so that a test can make one at a time. */
export const hostileMakers: Readonly<Record<string, () => Uint8Array>> = {
  'dl-redos.dl': () => bytesOf(`dl n=3 format=fullmatrix\nlabels:\n${'a '.repeat(30_000)}\ndata:\n1 2 3\n`),
  'dl-redos2.dl': () =>
    bytesOf(`dl n=3 format=fullmatrix\n${`row labels${' '.repeat(50)}\n`.repeat(2_000)}data:\n1 2 3\n`),
  'defaults.graphml': () =>
    bytesOf(
      `<graphml>${keys}<graph edgedefault="directed">${lines(20_000, (at) => `<node id="${String(at)}"/>`)}<edge source="0" target="1"/></graph></graphml>`,
    ),
  'deep.graphml': () =>
    bytesOf(
      `<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/>${'<d>'.repeat(100_000)}${'</d>'.repeat(100_000)}</graph></graphml>`,
    ),
  'attributes.gexf': () =>
    bytesOf(
      `<gexf><graph defaultedgetype="directed"><attributes class="node">${declared}</attributes><nodes><node id="a"/></nodes></graph></gexf>`,
    ),
  'text.graphml': () =>
    bytesOf(
      `<graphml><key id="k" for="node" attr.name="k"/><graph><node id="a"><data key="k">${'a&amp;'.repeat(1_000_000)}</data></node></graph></graphml>`,
    ),
  'columns.csv': () =>
    bytesOf(`from,to,${lines(100_000, (at) => `c${String(at)}`).replaceAll('\n', ',')}\na,b\n`),
  'line.csv': () => bytesOf(`from,to\n${'a'.repeat(34_000_000)}`),
  'quote.csv': () => bytesOf(`from,to\n"${'a,b\n'.repeat(8_500_000)}`),
  'ragged.csv': () => bytesOf(`from,to\n${'a\n'.repeat(100_000)}`),
  'forged-size.zip': () => zipOf(new Uint8Array(50 * 1024 ** 2).fill(0x61), 10),
  'bomb.zip': () => zipOf(new Uint8Array(300 * 1024 ** 2).fill(0x61)),
  'entries.zip': () =>
    zipSync(
      Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`f${String(at)}.csv`, new Uint8Array()])),
    ),
};
