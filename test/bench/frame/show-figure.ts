import { type Aim, type Figure, isMet, type Unit } from './figure.ts';

/** `3.55 s ± 0.04`; one round has no spread. */
export function shown({ median, spread, unit }: Figure): string {
  return spread === null
    ? shownValue(median, unit)
    : `${shownValue(median, unit)} ± ${shownSpread(spread, median, unit)}`;
}

/** A value in the unit that suits it, to three digits or so. */
export function shownValue(value: number, unit: Unit): string {
  if (unit === 's') {
    const { factor, name } = timeUnit(value);
    return `${digits(value * factor)} ${name}`;
  }
  if (unit === '×') return `${digits(value)}×`;
  if (unit === 'rows/s') return `${Math.round(value).toLocaleString('en')} rows a second`;
  if (unit === 'answers/s') return `${digits(value)} a second`;
  if (unit === 'answers' || unit === 'imports' || unit === 'points') return digits(value);
  return `${digits(value)} ${unit}`;
}

/** In the unit of the value that it belongs to, to two digits. */
function shownSpread(spread: number, value: number, unit: Unit): string {
  const scaled = unit === 's' ? spread * timeUnit(value).factor : spread;
  return scaled >= 10 ? Math.round(scaled).toLocaleString('en') : String(Number(scaled.toPrecision(2)));
}

const timeUnit = (seconds: number): { factor: number; name: string } =>
  seconds < 0.9995 ? { factor: 1000, name: 'ms' } : { factor: 1, name: 's' };

function digits(value: number): string {
  if (value >= 99.5 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value >= 9.95 ? value.toFixed(0) : value.toFixed(value < 0.995 ? 2 : 1 + Number(value < 9.95));
}

/** `≤ 60 ms`, `≥ 8× (floor 5×)`; with a mark where it is missed, nothing where there is no aim. */
export function shownAim(figure: Figure): string {
  const { aim, unit } = figure;
  if (!aim) return '';
  const floor = aim.floor === undefined ? '' : ` (floor ${shownValue(aim.floor, unit)})`;
  return `${boundOf(aim, unit)}${floor}${isMet(figure) ? '' : ', **missed**'}`;
}

export const boundOf = (aim: Aim, unit: Unit): string =>
  'atMost' in aim ? `≤ ${shownValue(aim.atMost, unit)}` : `≥ ${shownValue(aim.atLeast, unit)}`;
