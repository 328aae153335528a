import { actors } from './fixture/actors.ts';
import { costaNetwork, demoNetwork } from './fixture/networks.ts';
import { register, registerTies } from './fixture/register.ts';
import { territories } from './fixture/territories.ts';
import { fromFile } from './records.ts';

/**
 * Two regions, four comunas, one SLEP that takes two of them in different years, one DEPROV, a fictional territory,
 * and one network of each. Schools, owners and their facts are invented; places carry their real names and codes.
 *
 *   country:cl ─ region:05 ─ province:051 ─ comuna:05101 Valparaíso      school 1 (SLEP since 2025), 2 (private)
 *              │                          └ comuna:05109 Viña del Mar    school 3 (closed in 2025)
 *              │           slep:costa = 05101 from 2025, 05109 from 2026
 *              └ region:13 ─ province:131 ─ comuna:13120 Ñuñoa           schools 4, 5 and 104, which left the DEPROV
 *                                         └ comuna:13101 Santiago        no school
 *   region:demo ─ comuna:demo-1                                          schools demo-1, demo-2 (private)
 */
export const fixture = [
  ...fromFile('territorio.csv', territories),
  ...fromFile('actores.csv', actors),
  ...fromFile('directorio.csv', register),
  ...fromFile('lazos.csv', registerTies),
  ...fromFile('redes/costa.csv', costaNetwork),
  ...fromFile('redes/demo.csv', demoNetwork),
];
