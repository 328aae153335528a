import { Link } from 'wouter';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { addressOfCase } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type CardProps = {
  network: NetworkSummary;
  /** Only what it is called: its sources say no more. */
  brief?: boolean;
};

/** A case in a list: its name, what it is, and how much of it is known. */
export function CaseCard({ network, brief = false }: CardProps) {
  const { t, format, termLabel, language } = useTranslations();
  const description = inLanguage(language, network, 'description');
  const known = [
    network.members > 0 &&
      t('cases.actors', { count: network.members, shown: format.count(network.members) }),
    network.ties > 0 && t('cases.ties', { count: network.ties, shown: format.count(network.ties) }),
    network.waveCount > 1 && t('cases.periods', { count: network.waveCount }),
  ];
  return (
    <article className="card stack-tight">
      <h3>
        <Link href={addressOfCase(network.id)}>{inLanguage(language, network, 'name')}</Link>
      </h3>
      {brief ? (
        <p className="small muted">{network.kind !== null && termLabel('networkKind', network.kind)}</p>
      ) : (
        <>
          {description !== null && <p className="small">{firstSentence(description)}</p>}
          <p className="small muted">{known.filter(Boolean).join(' · ')}</p>
        </>
      )}
    </article>
  );
}

const firstSentence = (text: string): string => /^.+?[.](?=\s+[A-ZÁÉÍÓÚÑ]|$)/.exec(text)?.[0] ?? text;
