import type { NetworkDetail } from '../../../contract/networks.ts';
import { attributeInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { SourceLine } from '../documents/source-line.tsx';

/** Facts of a case beside its description, in the order in which they are read. */
const facts = [
  'programmes',
  'mention',
  'zones',
  'regions',
  'owner_kinds',
  'settings',
  'school_levels',
  'members_min',
  'members_max',
] as const;

/** What a case is: name, kind, years, description and facts, with the document that says so. */
export function CaseHeader({ network }: { network: NetworkDetail }) {
  const { t, termLabel, language } = useTranslations();
  const name = inLanguage(language, network, 'name');
  const citation = inLanguage(language, network, 'citation');
  return (
    <header className="stack-tight">
      <Breadcrumbs steps={[{ name: t('nav.cases'), href: '/cases' }, { name }]} />
      <div className="title-row">
        <h1>{name}</h1>
        {network.kind !== null && <span className="chip">{termLabel('networkKind', network.kind)}</span>}
      </div>
      {network.simulated && <SimulatedRibbon />}
      {network.description !== null && (
        <p className="case-text">{inLanguage(language, network, 'description')}</p>
      )}
      <Facts network={network} />
      {citation !== null && (
        <p className="small muted case-text">
          {t('case.citation', { citation })} · <SourceLine record={network} sectionOnly />
        </p>
      )}
    </header>
  );
}

function Facts({ network }: { network: NetworkDetail }) {
  const { t, format, language } = useTranslations();
  const known = facts.flatMap((name) => {
    const stored = network.attributes[name];
    const text =
      typeof stored === 'number' ? format.count(stored) : attributeInLanguage(language, network, name);
    return text === null ? [] : [{ name, text }];
  });
  if (known.length === 0) return null;
  return (
    <dl className="pairs">
      {known.map(({ name, text }) => (
        <div key={name} className="pair">
          <dt>{t(`case.fact.${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
