import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ActorDetail } from '../../../contract/actors.ts';
import { addressOfActor, addressOfNetwork, addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { graphInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Timeline } from '../cases/timeline-list.tsx';
import { ActorContracts } from '../contracts/actor-contracts.tsx';
import { Explorer } from '../explorer/explorer.tsx';
import { useExplorerState } from '../explorer/use-explorer-state.ts';
import { Results } from '../results/results.tsx';
import { NearestSchools } from './nearest-schools.tsx';
import { RegisterYears } from './register-years.tsx';

/** A school, or any other actor: who it is by the register, whom it is tied with, which networks it is in. */
export default function ActorScreen({ id }: { id: string }) {
  const actor = useApiQuery('showActor', { params: { id } });
  const { language } = useTranslations();
  useTitle(actor.data && inLanguage(language, actor.data, 'name'));
  return (
    <QueryBoundary query={actor} height={720} screen>
      {(detail) => <ActorPage actor={detail} />}
    </QueryBoundary>
  );
}

function ActorPage({ actor }: { actor: ActorDetail }) {
  const { t, termLabel, format, language } = useTranslations();
  const name = inLanguage(language, actor, 'name');
  const where = ['region', 'slep', 'comuna'].flatMap((kind) =>
    actor.territories.filter((territory) => territory.kind === kind),
  );
  const line = [
    actor.rbd !== null && `RBD ${actor.rbd}`,
    actor.comunaName,
    actor.dependency && termLabel('dependency', actor.dependency),
    actor.legalKind && termLabel('legalKind', actor.legalKind),
    actor.rural !== null && termLabel('setting', actor.rural ? 'rural' : 'urban'),
    actor.enrolment !== null &&
      t('actorCard.enrolment', { shown: format.count(actor.enrolment), count: actor.enrolment }),
  ].filter(Boolean);
  return (
    <div className="stack">
      <div className="stack-tight">
        <Breadcrumbs
          steps={[...where.map(({ id, name }) => ({ name, href: addressOfTerritory(id) })), { name }]}
        />
        <div className="title-row">
          <h1 className="row">
            <ActorIcon kind={actor.kind} /> <span>{name}</span>
          </h1>
          <span className="row">
            <span className="chip">{termLabel('kind', actor.kind)}</span>
            {actor.state !== null && actor.state !== 'working' && (
              <span className="chip chip-attention">{termLabel('state', actor.state)}</span>
            )}
          </span>
        </div>
        <p className="muted">{line.join(' · ')}</p>
      </div>
      {actor.simulated && <SimulatedRibbon />}
      {actor.isSet && (
        <p className="notice">
          {t('actor.set', { shown: actor.setSize === null ? '?' : format.count(actor.setSize) })}
        </p>
      )}
      {actor.years.length > 0 && <RegisterYears years={actor.years} />}
      <div className="masonry masonry-two">
        <Events actor={actor} />
        <Administration actor={actor} />
        <Memberships actor={actor} />
        {actor.campuses.length > 0 && <Campuses actor={actor} />}
        {actor.kind === 'school' && actor.latitude !== null && <NearestSchools actor={actor} />}
      </div>
      <Timeline events={actor.happenings} staged={false} />
      {!actor.isSet && <ActorContracts actor={actor} />}
      {actor.kind === 'school' && !actor.isSet && <Results of="school" id={actor.id} />}
      <Ego id={actor.id} />
      <p className="small muted">
        {t('actor.origin', { file: actor.file, row: actor.row ?? '—', revision: actor.revision })}
      </p>
    </div>
  );
}

function Events({ actor }: { actor: ActorDetail }) {
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

function Administration({ actor }: { actor: ActorDetail }) {
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

function Memberships({ actor }: { actor: ActorDetail }) {
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

function Campuses({ actor }: { actor: ActorDetail }) {
  const { t, format } = useTranslations();
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

function Ego({ id }: { id: string }) {
  const { t, language } = useTranslations();
  const [state, change] = useExplorerState({ selected: id });
  const ego = useApiQuery(
    'showEgo',
    { params: { id }, query: { depth: state.depth, year: state.year } },
    { keepPrevious: true },
  );
  const shown = useMemo(() => ego.data && graphInLanguage(language, ego.data), [ego.data, language]);
  return (
    <section className="stack-tight">
      <h2>{t('actor.ego')}</h2>
      <p className="muted">{t('actor.egoText')}</p>
      <QueryBoundary query={{ ...ego, data: shown }} height={860}>
        {(answer) => (
          <Explorer
            answer={answer}
            page={id}
            state={state}
            change={change}
            tools={
              <Select
                label={t('actor.depth')}
                value={String(state.depth)}
                options={[
                  ['1', t('actor.depth1')],
                  ['2', t('actor.depth2')],
                ]}
                onChange={(depth) => change({ depth: depth === '2' ? 2 : 1 })}
              />
            }
          />
        )}
      </QueryBoundary>
    </section>
  );
}
