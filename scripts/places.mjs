// `node scripts/places.mjs`: writes datasets/outline/places.json anew: where on the map of Chile each region and SLEP is
// marked. Needed only when the register or the list of SLEPs changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { modernNode, root } from './modern-node.mjs';

const register = 'datasets/mineduc/20240912_Directorio_Oficial_EE_2024_20240430_WEB.csv';
const sleps = 'datasets/slep/listado_slep_2026_listado.csv';
/** Degrees are rounded to about 1 km. */
const digits = 2;

function main() {
  const slepOf = new Map(rowsOf(sleps, ',').map((row) => [Number(row.COD_COM_RBD), row.COD_SLEP]));
  const schools = new Map();
  for (const row of rowsOf(register, ';')) {
    const place = [numberOf(row.LONGITUD), numberOf(row.LATITUD)];
    // A few coordinates are mistaken, and a few schools lie on islands of the ocean and in Antarctica.
    if (
      !place.every(Number.isFinite) ||
      place[1] > -17 ||
      place[1] < -56.6 ||
      place[0] < -76 ||
      place[0] > -66
    )
      continue;
    const slep = slepOf.get(Number(row.COD_COM_RBD));
    const ids = [`region:${padded(row.COD_REG_RBD, 2)}`, ...(slep ? [`slep:${padded(slep, 4)}`] : [])];
    for (const id of ids) schools.set(id, [...(schools.get(id) ?? []), place]);
  }
  const places = [...schools].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, all]) => [id, middleOf(all)]);
  const text = `{\n${places.map(([id, place]) => `  ${JSON.stringify(id)}: [${place.join(', ')}]`).join(',\n')}\n}\n`;
  writeFileSync(join(root, 'datasets/outline/places.json'), text);
  console.log(`${places.length} places`);
}

const rowsOf = (file, delimiter) =>
  parse(readFileSync(join(root, file)), { delimiter, columns: true, bom: true });
const numberOf = (text) => (text.trim() === '' ? NaN : Number(text.replace(',', '.')));
const padded = (code, length) => String(Number(code)).padStart(length, '0');

/** The median east and north: one mistaken coordinate does not move it. */
function middleOf(places) {
  return [0, 1].map((axis) => {
    const sorted = places.map((place) => place[axis]).sort((a, b) => a - b);
    return Number(sorted[Math.floor(sorted.length / 2)].toFixed(digits));
  });
}

if (modernNode() === null) throw new Error('A newer Node is needed.');
main();
