import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ProviderName, useProviderName } from './provider-name.tsx';

type Provider = TerritoryContracts['providers'][number];

/** Bars at first: beyond that no bar is seen. */
const mostBars = 12;

/** How schools and pesos are shared out among providers: a bar each, its share in words, and an index of the whole. */
export function Concentration({ answer }: { answer: TerritoryContracts }) {
  const { t, format } = useTranslations();
  const { providers, hhi } = answer;
  const rest = providers.length - mostBars;
  return (
    <section className="card stack-tight">
      <h2>{t('contracts.concentration.title')}</h2>
      <LargestInWords provider={providers[0]} alone={providers.length === 1} />
      <ul className="shares">
        {providers.slice(0, mostBars).map((provider) => (
          <li key={provider.id} className="stack-tight">
            <ProviderName provider={provider} />
            <Share
              share={provider.shareOfSchools}
              kind="schools"
              shown={t('contracts.schools', {
                count: provider.schools,
                shown: format.count(provider.schools),
              })}
            />
            <Share
              share={provider.shareOfAmount}
              kind="amount"
              shown={
                provider.amount === null
                  ? t('contracts.amountUnknown')
                  : t('contracts.pesos', { shown: format.count(provider.amount) })
              }
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="small muted">
          {t('contracts.concentration.more', { count: rest, shown: format.count(rest) })}
        </p>
      )}
      <Index kind="schools" hhi={hhi.schools} />
      <Index kind="amount" hhi={hhi.amount} />
    </section>
  );
}

function LargestInWords({ provider, alone }: { provider: Provider | undefined; alone: boolean }) {
  const { t, format } = useTranslations();
  const nameOf = useProviderName();
  if (provider === undefined || provider.shareOfSchools === null) return null;
  const name = nameOf(provider);
  if (alone) return <p>{t('contracts.concentration.alone', { name })}</p>;
  return (
    <p>{t('contracts.concentration.largest', { name, share: format.percent(provider.shareOfSchools) })}</p>
  );
}

function Share({ share, kind, shown }: { share: number | null; kind: 'schools' | 'amount'; shown: string }) {
  const { t, format } = useTranslations();
  return (
    <span className="share">
      {share !== null && (
        <span className={`share-bar share-${kind}`} style={{ inlineSize: `${share * 100}%` }} aria-hidden />
      )}
      <span className="small">
        {shown}
        {share !== null && ` · ${t(`contracts.shareOf.${kind}`, { share: format.percent(share) })}`}
      </span>
    </span>
  );
}

function Index({ kind, hhi }: { kind: 'schools' | 'amount'; hhi: number | null }) {
  const { t, format } = useTranslations();
  return (
    <p className="small muted">
      {hhi === null
        ? t(`contracts.hhi.unknown.${kind}`)
        : t(`contracts.hhi.${kind}`, { hhi: format.number(hhi, 2), alike: format.number(1 / hhi, 1) })}
    </p>
  );
}
