import { useSearch } from 'wouter';
import { useTranslations } from '../../i18n/use-translations.ts';
import { today } from '../../ui/paper-footer.ts';

/** Only whoever made the paper could open an address of their own machine. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');

/** Of which day and which data a paper is, with the address that opens it again where others can. */
export function useOrigin(datasetHash: string): string {
  const { t, format } = useTranslations();
  // Another view is another address.
  useSearch();
  const { hostname, href } = window.location;
  return [
    'Telar',
    format.date(today()),
    t('report.version', { version: datasetHash.slice(0, 8) }),
    ...(isLoopback(hostname) ? [] : [href]),
  ].join(' · ');
}
