import type { NetworkEvent } from '../../../contract/network-events.ts';
import { attributeInLanguage } from '../../i18n/in-language.ts';
import type { Translations } from '../../i18n/use-translations.ts';

type Words = Pick<Translations, 'format' | 'language'>;

/** Qualifiers that read on into the number: “poco más de”, “cerca de”, “more than”. */
const beforeNumber = /(?:^|\s)(?:de|a|unos|unas|casi|about|over|than|of|least|most|almost|nearly)$/i;
const plain = new Set(['exacto', 'exact']);

/**
 * The number of an event as it is said: “poco más de 100 instituciones”, “21 escuelas”, “29 veces (meta)”. `null`: the
 * event has no number, or its source cannot be read.
 */
export function eventNumber(event: NetworkEvent, { format, language }: Words): string | null {
  const { value } = event.attributes;
  if (typeof value !== 'number') return null;
  const qualifier = attributeInLanguage(language, event, 'qualifier');
  const unit = attributeInLanguage(language, event, 'unit');
  const counted = [format.number(value), unit].filter((part) => part !== null).join(' ');
  if (qualifier === null || plain.has(qualifier)) return counted;
  return beforeNumber.test(qualifier) ? `${qualifier} ${counted}` : `${counted} (${qualifier})`;
}

/** When it happened: `1992`, `1995–2000`; `null`: its source gives no date. */
export function eventDate({ date, dateTo }: NetworkEvent, { format }: Pick<Words, 'format'>): string | null {
  if (date === null) return null;
  return dateTo === null ? format.date(date) : `${format.date(date)}–${format.date(dateTo)}`;
}
