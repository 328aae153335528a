import type { Bilingual } from '../../../contract/identifiers.ts';
import type { WaveFrame } from './wave-frame.ts';

/** A sentence in both languages from the same facts. */
export const say = (es: string, en: string): Bilingual => ({ es, en });

export const join = (...parts: (Bilingual | null)[]): Bilingual => ({
  es: parts.flatMap((part) => (part ? [part.es] : [])).join(' '),
  en: parts.flatMap((part) => (part ? [part.en] : [])).join(' '),
});

/** "A, B y C" / "A, B and C", from positions. At most six names, then how many more. */
export function namesOf(frame: WaveFrame, members: readonly number[]): Bilingual {
  return listed(members.map((i) => frame.names[i] ?? frame.ids[i]!));
}

export function listed(names: readonly string[]): Bilingual {
  const shown = names.length > 7 ? names.slice(0, 6) : names;
  const more = names.length - shown.length;
  const list = (and: string, others: string): string => {
    const items = more > 0 ? [...shown, others] : shown;
    return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)!}`;
  };
  // "y" becomes "e" before the sound of i.
  const last = more > 0 ? '' : (shown.at(-1) ?? '');
  return {
    es: list(/^h?[ií](?![aeo])/i.test(last) ? 'e' : 'y', `${more} más`),
    en: list('and', `${more} more`),
  };
}

/** p as a planner reads it: "1 de cada 40 redes corrientes". */
export function oneIn(p: number): Bilingual {
  if (p > 0.5) return say('más de la mitad de las redes corrientes', 'more than half of ordinary networks');
  const times = 1 / p;
  const round =
    times < 20 ? Math.round(times) : times < 100 ? Math.round(times / 5) * 5 : Math.round(times / 100) * 100;
  const text = (thousands: string): string => String(round).replace(/\B(?=(\d{3})+$)/g, thousands);
  return say(
    `1 de cada ${text('.')} redes corrientes de este tamaño y densidad`,
    `1 in ${text(',')} ordinary networks of this size and density`,
  );
}

export const percent = (share: number): Bilingual =>
  say(`${Math.round(share * 100)} %`, `${Math.round(share * 100)}%`);

/** Singular or plural. */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
