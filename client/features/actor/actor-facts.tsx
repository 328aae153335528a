import type { ReactNode } from 'react';
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
    <ListCard title={t('actor.events')} list="list-links" items={actor.events} none={t('actor.noEvents')}>
      {(event) => (
        <li key={`${event.kind}${event.fromYear}`}>
          <span className="list-line">
            <span>{termLabel('event', event.kind)}</span>
            <span className="small muted">
              {event.fromYear} → {event.toYear}
            </span>
          </span>
        </li>
      )}
    </ListCard>
  );
}

/** Who has run it over time, or whom it runs. */
export function Administration({ actor: { kind, administration } }: FactsProps) {
  const { t, format } = useTranslations();
  const title = t(kind === 'school' ? 'actor.owners' : 'actor.runs', { count: administration.length });
  return (
    <ListCard title={title} list="list-links network-list" items={administration}>
      {(tie) => (
        <LinkLine
          key={`${tie.otherId}${tie.validFrom ?? ''}`}
          href={addressOfActor(tie.otherId)}
          name={tie.otherName}
        >
          {tie.validFrom === null ? '—' : format.date(tie.validFrom)}
          {' – '}
          {tie.validTo === null ? t('actor.now') : format.date(tie.validTo)}
        </LinkLine>
      )}
    </ListCard>
  );
}

/** The networks it is in, each with itself chosen. */
export function Memberships({ actor: { id, networks } }: FactsProps) {
  const { t, termLabel, language } = useTranslations();
  return (
    <ListCard
      title={t('actor.networks')}
      list="list-links network-list"
      items={networks}
      none={t('actor.noNetworks')}
    >
      {(network) => (
        <LinkLine
          key={`${network.id}${network.role}`}
          href={`${addressOfNetwork(network.id)}?selected=${id}`}
          name={inLanguage(language, network, 'name')}
        >
          {termLabel('role', inLanguage(language, network, 'role'))}
        </LinkLine>
      )}
    </ListCard>
  );
}

export function Campuses({ actor: { campuses } }: FactsProps) {
  const { t, format } = useTranslations();
  const title = t('actor.campuses', { count: campuses.length, shown: format.count(campuses.length) });
  return (
    <ListCard title={title} list="network-list small" items={campuses}>
      {({ id, name }) => <li key={id}>{name}</li>}
    </ListCard>
  );
}

/** A line that leads to another page, with what it says besides the name. */
function LinkLine({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li>
      <Link href={href}>
        <span>{name}</span>
        <span className="small muted">{children}</span>
      </Link>
    </li>
  );
}

type ListProps<Item> = {
  title: string;
  /** Classes of the list. */
  list: string;
  items: readonly Item[];
  /** What is said where there is none; without it there is no card then. */
  none?: string;
  children: (item: Item) => ReactNode;
};

function ListCard<Item>({ title, list, items, none, children }: ListProps<Item>) {
  if (items.length === 0 && none === undefined) return null;
  return (
    <section className="card stack-tight">
      <h2>{title}</h2>
      {items.length === 0 ? <p className="muted">{none}</p> : <ul className={list}>{items.map(children)}</ul>}
    </section>
  );
}
