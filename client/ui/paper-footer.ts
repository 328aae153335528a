import { useEffect } from 'react';
import { useTranslations, type Translations } from '../i18n/use-translations.ts';

/** Places of the two numbers in the sentence of the page. */
const places = { page: '\u0001', pages: '\u0002' };

/**
 * What stands at the foot of every printed page while a screen is shown: name and date on the left, the page on the
 * right. The browser counts the pages, so that the foot is a rule of style and no element.
 *
 * @param name  what the paper is about; `undefined` until it is known
 */
export function usePaperFooter(name: string | undefined): void {
  const { t, format } = useTranslations();
  const rule = name === undefined ? '' : footerRule({ left: `${name} · ${format.date(today())}`, t });
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rule]);
}

/** The day where the reader is, as `2026-11-30`. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** The foot as CSS: `counter(page)` and `counter(pages)` stand where the sentence has its numbers. */
export function footerRule({ left, t }: { left: string; t: Translations['t'] }): string {
  const counted = t('common.paperPage', places)
    .split(/([\u0001\u0002])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === places.page ? 'counter(page)' : part === places.pages ? 'counter(pages)' : quoted(part),
    );
  return [
    '@page {',
    `@bottom-left { content: ${quoted(left)}; width: 76%; text-align: left; ${look} }`,
    `@bottom-right { content: ${counted.join(' ')}; width: 24%; text-align: right; ${look} }`,
    '}',
  ].join('\n');
}

/** Custom properties do not reach the foot of a page. */
const look = "font: 8.5pt 'Source Sans 3 Variable', system-ui, sans-serif; color: #5a5f6c;";

/** A text as a CSS string: names come from registers and files. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
