import type { ActorDetail } from '../../../contract/actors.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { IfMay } from '../../ui/if-may.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Timeline } from '../cases/timeline-list.tsx';
import { ActorContracts } from '../contracts/actor-contracts.tsx';
import { Results } from '../results/results.tsx';
import { ActorEgo } from './actor-ego.tsx';
import { Administration, Campuses, Memberships, SchoolChanges } from './actor-facts.tsx';
import { ActorFindings } from './actor-findings.tsx';
import { useActorFindings } from './use-actor-findings.ts';
import { ActorSupport } from './actor-support.tsx';
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
  const findings = useActorFindings(actor);
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
      <IfMay endpoint="assessNetwork">{actor.networks.length > 0 && <ActorFindings {...findings} />}</IfMay>
      {findings.isPending ? <Skeleton height={900} /> : <ActorRest actor={actor} />}
    </div>
  );
}

/** What follows the findings: drawn when these have come, so that it does not move down. */
function ActorRest({ actor }: { actor: ActorDetail }) {
  const { t } = useTranslations();
  return (
    <>
      <ActorEgo actor={actor} />
      <div className="masonry masonry-two">
        <Memberships actor={actor} />
        <Administration actor={actor} />
        <IfMay endpoint="showSupportBoard">
          <ActorSupport actor={actor} />
        </IfMay>
        <SchoolChanges actor={actor} />
        <Campuses actor={actor} />
        {actor.kind === 'school' && actor.latitude !== null && <NearestSchools actor={actor} />}
      </div>
      {actor.years.length > 0 && <RegisterYears years={actor.years} />}
      <Timeline events={actor.happenings} staged={false} />
      {!actor.isSet && <ActorContracts actor={actor} />}
      {actor.kind === 'school' && !actor.isSet && <Results of="school" id={actor.id} />}
      <p className="small muted">
        {t('actor.origin', { file: actor.file, row: actor.row ?? '—', revision: actor.revision })}
      </p>
    </>
  );
}
