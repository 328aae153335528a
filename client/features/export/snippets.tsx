import { useTranslations } from '../../i18n/use-translations.ts';
import type { NetworkView } from '../explorer/network-view.ts';
import { snippetAddress, snippets } from './snippet-lines.ts';

/** The lines that read the numbers of this view from the service. `view` has its layers written out. */
export function Snippets({ network, view }: { network: string; view: NetworkView }) {
  const { t } = useTranslations();
  const address = snippetAddress(window.location.origin, network, view);
  return (
    <details>
      <summary>{t('export.lines')}</summary>
      {snippets(address).map(({ language, lines }) => (
        <pre key={language} className="lines" tabIndex={0} aria-label={language}>
          {`# ${language}\n${lines}`}
        </pre>
      ))}
    </details>
  );
}
