import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeGexf } from '../../../server/intake/formats/write-gexf.ts';
import { writeGraphml } from '../../../server/intake/formats/write-graphml.ts';
import { declaredNetworks } from './declared-networks.ts';

/** Writes the networks of this folder as files, for `freeze.py`. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder to write into.');
for (const [name, data] of Object.entries(declaredNetworks)) {
  writeFileSync(join(folder, `${name}.gexf`), writeGexf(data));
  writeFileSync(join(folder, `${name}.graphml`), writeGraphml(data));
}
