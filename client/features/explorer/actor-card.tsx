import { Link } from 'wouter';
import { isOwnAttribute } from '../../appearance/attributes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { ActorNumbers } from '../numbers/actor-numbers.tsx';
import type { ViewInput } from '../numbers/use-view-numbers.ts';
import { addressOfShown } from './address-of-shown.ts';
import { NearControls } from './near-controls.tsx';
import { NeighbourList } from './neighbour-list.tsx';
import { RouteControls } from './route-controls.tsx';
import { countNeighbours, type ExplorerModel } from './use-explorer.ts';

type CardProps = {
  model: ExplorerModel;
  actor: NonNullable<ExplorerModel['chosen']>;
  /** Where a change with this actor can be tried. */
  tryAddress: string | null;
};

/** The chosen actor: who it is, its numbers, how far around it one looks, the way to another, and whom it is tied with. */
export function ActorCard({ model, actor, tryAddress }: CardProps) {
  const { t, termLabel, format } = useTranslations();
  const { page, select, pinned, release } = model;
  const opens = actor.id !== page && !actor.id.startsWith('community:') && !isOwnAttribute(actor.id);
  const address = addressOfShown(actor, model.answer.scope, model.state);
  return (
    <section className="card stack-tight" aria-label={t('actorCard.title')}>
      <div className="card-head">
        <h3 className="row">
          <ActorIcon kind={actor.kind} hollow={actor.responded === false} />
          <span>{opens ? <Link href={address}>{actor.name}</Link> : actor.name}</span>
        </h3>
        <button
          type="button"
          className="close-button"
          aria-label={t('actorCard.release')}
          title={t('actorCard.release')}
          onClick={() => select(null)}
        >
          ×
        </button>
      </div>
      <p className="small muted">
        {[
          termLabel('kind', actor.kind),
          actor.comunaName,
          actor.dependency && termLabel('dependency', actor.dependency),
          actor.enrolment !== null &&
            t('actorCard.enrolment', { shown: format.count(actor.enrolment), count: actor.enrolment }),
          actor.left !== undefined && t('members.until', { date: format.date(actor.left) }),
          actor.responded !== null && termLabel('answer', actor.responded ? 'yes' : 'no'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ActorNumbers actor={actor} tiedWith={countNeighbours(model, actor.id)} input={numbersOf(model)} />
      <NearControls model={model} />
      <RouteControls model={model} selected={actor.id} />
      <p className="row">
        {tryAddress !== null && (
          <Link className="button" href={tryAddress}>
            {t('workspace.tryWith')}
          </Link>
        )}
        {pinned.size > 0 && (
          <button type="button" className="button" onClick={release}>
            {t('workspace.release', { count: pinned.size, shown: format.count(pinned.size) })}
          </button>
        )}
      </p>
      <NeighbourList model={model} actor={actor.id} />
    </section>
  );
}

/** Numbers of what is shown; grouping and comparing change none of them. */
const numbersOf = ({ answer, measured, state }: ExplorerModel): ViewInput => ({
  network: answer.scope.about.id,
  state,
  ...(measured ?? { answer, directed: null }),
});
