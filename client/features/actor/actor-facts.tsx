import { Link } from 'wouter';
import type { ActorDetail } from '../../../contract/actors.ts';
import { addressOfActor, addressOfNetwork } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type FactsProps = { actor: ActorDetail };

/** Openings, closings and changes of owner between the years of the register. */
export function SchoolChanges({ actor }: FactsProps) {
  const { t, termLabel } = useTranslations();
  if (actor.kind !== 'school') return null;
  return (
    <section className="card stack-tight">
      <h2>{t('actor.events')}</h2>
      {actor.events.length === 0 ? (
        <p className="muted">{t('actor.noEvents')}</p>
      ) : (
        <ul className="list-links">
          {actor.events.map((event) => (
            <li key={`${event.kind}${event.fromYear}`}>
              <span className="list-line">
                <span>{termLabel('event', event.kind)}</span>
                <span className="small muted">
                  {event.fromYear} → {event.toYear}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who has run it over time, or whom it runs. */
export function Administration({ actor }: FactsProps) {
  const { t, format } = useTranslations();
  if (actor.administration.length === 0) return null;
  return (
    <section className="card stack-tight">
      <h2>
        {t(actor.kind === 'school' ? 'actor.owners' : 'actor.runs', { count: actor.administration.length })}
      </h2>
      <ul className="list-links network-list">
        {actor.administration.map((tie) => (
          <li key={`${tie.otherId}${tie.validFrom ?? ''}`}>
            <Link href={addressOfActor(tie.otherId)}>
              <span>{tie.otherName}</span>
              <span className="small muted">
                {tie.validFrom === null ? '—' : format.date(tie.validFrom)}
                {' – '}
                {tie.validTo === null ? t('actor.now') : format.date(tie.validTo)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The networks it is in, each with itself chosen. */
export function Memberships({ actor }: FactsProps) {
  const { t, termLabel, language } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('actor.networks')}</h2>
      {actor.networks.length === 0 ? (
        <p className="muted">{t('actor.noNetworks')}</p>
      ) : (
        <ul className="list-links network-list">
          {actor.networks.map((network) => (
            <li key={`${network.id}${network.role}`}>
              <Link href={`${addressOfNetwork(network.id)}?selected=${actor.id}`}>
                <span>{inLanguage(language, network, 'name')}</span>
                <span className="small muted">
                  {termLabel('role', inLanguage(language, network, 'role'))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Campuses({ actor }: FactsProps) {
  const { t, format } = useTranslations();
  if (actor.campuses.length === 0) return null;
  return (
    <section className="card stack-tight">
      <h2>
        {t('actor.campuses', { count: actor.campuses.length, shown: format.count(actor.campuses.length) })}
      </h2>
      <ul className="network-list small">
        {actor.campuses.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
