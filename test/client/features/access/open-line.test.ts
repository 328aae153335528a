import { expect, it } from 'vitest';
import { isThisComputer } from '../../../../client/features/access/open-line.tsx';

it.each(['localhost', '127.0.0.1', '127.8.0.1', '[::1]', 'telar.localhost'])(
  '%s is this computer',
  (host) => {
    expect(isThisComputer(host)).toBe(true);
  },
);

it.each(['192.168.1.5', 'telar.slep.cl', 'localhost.attacker.cl', '127.attacker.cl'])(
  '%s is another',
  (host) => {
    expect(isThisComputer(host)).toBe(false);
  },
);
