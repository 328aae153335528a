import { Link } from 'wouter';
import type { ActorDetail } from '../../contract/actors.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { Crumbs } from '../panels/crumbs.tsx';
import { Explorer } from '../panels/explorer.tsx';
import { Choice } from '../panels/explorer-controls.tsx';
import { Glyph } from '../panels/glyph.tsx';
import { NearestSchools } from '../panels/nearest-schools.tsx';
import { RegisterYears } from '../panels/register-years.tsx';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { addressOfActor, addressOfNetwork, addressOfTerritory } from '../state/addresses.ts';
import { useExplorerState } from '../state/use-explorer-state.ts';
import { useTitle } from '../state/use-title.ts';

/** A school, or any other actor: who it is by the register, whom it is tied with, which networks it is in. */
export default function ActorScreen({ id }: { id: string }) {
  const actor = useAsk('showActor', { params: { id } });
  useTitle(actor.data?.name);
  return (
    <Answer query={actor} height={720} screen>
      {(detail) => <ActorPage actor={detail} />}
    </Answer>
  );
}

function ActorPage({ actor }: { actor: ActorDetail }) {
  const { t, term, format } = useWords();
  const where = ['region', 'slep', 'comuna'].flatMap((kind) =>
    actor.territories.filter((territory) => territory.kind === kind),
  );
  const line = [
    actor.rbd !== null && `RBD ${actor.rbd}`,
    actor.comunaName,
    actor.dependency && term('dependency', actor.dependency),
    actor.legalKind && term('legalKind', actor.legalKind),
    actor.rural !== null && term('setting', actor.rural ? 'rural' : 'urban'),
    actor.enrolment !== null &&
      t('selection.enrolment', { shown: format.count(actor.enrolment), count: actor.enrolment }),
  ].filter(Boolean);
  return (
    <div className="stack">
      <div className="stack-tight">
        <Crumbs
          steps={[
            ...where.map(({ id, name }) => ({ name, href: addressOfTerritory(id) })),
            { name: actor.name },
          ]}
        />
        <div className="title-row">
          <h1 className="row">
            <Glyph kind={actor.kind} /> <span>{actor.name}</span>
          </h1>
          <span className="row">
            <span className="chip">{term('kind', actor.kind)}</span>
            {actor.state !== null && actor.state !== 'working' && (
              <span className="chip chip-attention">{term('state', actor.state)}</span>
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
      <Ego id={actor.id} />
      <p className="small muted">
        {t('actor.origin', { file: actor.file, row: actor.row ?? '—', revision: actor.revision })}
      </p>
    </div>
  );
}

function Events({ actor }: { actor: ActorDetail }) {
  const { t, term } = useWords();
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
                <span>{term('event', event.kind)}</span>
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
  const { t, format } = useWords();
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
  const { t, term } = useWords();
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
                <span>{network.name}</span>
                <span className="small muted">{term('role', network.role)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Campuses({ actor }: { actor: ActorDetail }) {
  const { t, format } = useWords();
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
  const { t } = useWords();
  const [state, change] = useExplorerState({ selected: id });
  const ego = useAsk(
    'showEgo',
    { params: { id }, query: { depth: state.depth, year: state.year } },
    { keepPrevious: true },
  );
  return (
    <section className="stack-tight">
      <h2>{t('actor.ego')}</h2>
      <p className="muted">{t('actor.egoText')}</p>
      <Answer query={ego} height={860}>
        {(answer) => (
          <Explorer
            answer={answer}
            page={id}
            state={state}
            change={change}
            tools={
              <Choice
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
      </Answer>
    </section>
  );
}
