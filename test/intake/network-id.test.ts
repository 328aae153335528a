import { describe, expect, it } from 'vitest';
import { networkIdOf, networkNameOf } from '../../server/intake/network-id.ts';
import { textFile } from './bundle/text-file.ts';

describe('networkIdOf', () => {
  const [ab, bc] = [textFile('x/red.csv', 'from,to', 'a,b'), textFile('y/red.csv', 'from,to', 'b,c')];

  it('is made of what files hold, not of their names or order', () => {
    expect(networkIdOf([ab])).toMatch(/^red-[0-9a-f]{10}$/);
    expect(networkIdOf([{ ...ab, name: 'otro.csv' } as typeof ab])).toBe(networkIdOf([ab]));
    expect(networkIdOf([ab, bc])).toBe(networkIdOf([bc, ab]));
  });

  it('is another one for other content, and for files that are parted otherwise', () => {
    expect(networkIdOf([ab])).not.toBe(networkIdOf([bc]));
    expect(networkIdOf([ab, ab])).not.toBe(networkIdOf([ab]));
    expect(networkIdOf([textFile('t', 'a', 'b')])).not.toBe(
      networkIdOf([textFile('t', 'a'), textFile('t', 'b')]),
    );
  });
});

describe('networkNameOf', () => {
  it.each([
    [['Red Norte.xlsx/lazos.csv', 'Red Norte.xlsx/actores.csv'], 'Red Norte'],
    [['carpeta/ties.csv'], 'carpeta'],
    [['red.graphml'], 'red'],
    [['ties.csv'], null],
    [['lazos.csv', 'actores.csv'], null],
    [['a/ties.csv', 'b/actors.csv'], null],
    [[], null],
  ])('of %j is %s', (names, name) => {
    expect(networkNameOf(names.map((each) => ({ name: each })))).toBe(name);
  });
});
