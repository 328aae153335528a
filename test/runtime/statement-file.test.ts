import { expect, it } from 'vitest';
import { newNetworkData } from '../../contract/network-data.ts';
import { newRecord } from '../../contract/new-record.ts';
import { statementFile } from '../../server/runtime/statement-file.ts';

const network = (id: string, name: string) => newNetworkData({ network: newRecord('network', { id, name }) });

it('says of each network of a bundle what stands behind it, so that office programs read the accents', () => {
  const { name, bytes } = statementFile([network('a', 'Red Ñandú'), network('b', 'Red Sur')]);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(name).toBe('README.txt');
  expect(text.startsWith('\uFEFFRed Ñandú\n')).toBe(true);
  expect(text).toContain('\nRed Sur\n');
  expect(text.match(/No completamos ni suponemos las respuestas que faltan/g)).toHaveLength(2);
  expect(text).toContain('Missing answers are neither filled in nor assumed.');
});
