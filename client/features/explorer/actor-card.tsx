import { Link } from 'wouter';
import type { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import { addressOfActor, addressOfTerritory } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';

type SelectionProps = {
  actor: GraphActor;
  /** Its neighbours, with the ties to each. */
  around: ReadonlyMap<string, readonly GraphTie[]>;
  actorOf: (id: string) => GraphActor | undefined;
  onSelect: (id: string | null) => void;
  opens: boolean;
};

const mostShown = 40;

/** The chosen actor in words: who it is and whom it is tied with, each tie a step to walk. */
export function ActorCard({ actor, around, actorOf, onSelect, opens }: SelectionProps) {
  const { t, termLabel, format, layerName } = useTranslations();
  const others = [...around].flatMap(([id, ties]) => {
    const other = actorOf(id);
    return other ? [{ other, ties }] : [];
  });
  others.sort((a, b) => format.compare(a.other.name, b.other.name));
  return (
    <section className="card" aria-label={t('actorCard.title')}>
      <div className="row-apart">
        <h3 className="row">
          <ActorIcon kind={actor.kind} hollow={actor.responded === false} /> <span>{actor.name}</span>
        </h3>
      </div>
      <p className="small muted">
        {[
          termLabel('kind', actor.kind),
          actor.comunaName,
          actor.dependency && termLabel('dependency', actor.dependency),
          actor.enrolment !== null &&
            t('actorCard.enrolment', { shown: format.count(actor.enrolment), count: actor.enrolment }),
          actor.responded === false && termLabel('answer', 'no'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="row">
        {opens && (
          <Link
            className="button button-main"
            href={actor.id.startsWith('comuna:') ? addressOfTerritory(actor.id) : addressOfActor(actor.id)}
          >
            {t('actorCard.open')}
          </Link>
        )}
        <button type="button" className="button" onClick={() => onSelect(null)}>
          {t('actorCard.release')}
        </button>
      </p>
      <h3>{t('actorCard.ties', { count: others.length, shown: format.count(others.length) })}</h3>
      <ul className="list-links selection-ties">
        {others.slice(0, mostShown).map(({ other, ties }) => (
          <li key={other.id}>
            <button type="button" className="link-button" onClick={() => onSelect(other.id)}>
              <span>{other.name}</span>
              <span className="small muted">{format.list(layersWithArrows(ties, actor.id, layerName))}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > mostShown && (
        <p className="small muted">{t('actorCard.more', { count: others.length - mostShown })}</p>
      )}
    </section>
  );
}

/** Each layer once, with arrows for who reports or gives to whom. */
function layersWithArrows(
  ties: readonly GraphTie[],
  self: string,
  layerName: (id: string) => string,
): string[] {
  const arrows = new Map<string, { out: boolean; in: boolean; directed: boolean }>();
  for (const tie of ties) {
    const ends = arrows.get(tie.layer) ?? { out: false, in: false, directed: tie.directed };
    if (tie.from === self) ends.out = true;
    else ends.in = true;
    arrows.set(tie.layer, ends);
  }
  return [...arrows].map(([layer, { out, in: into, directed }]) => {
    const arrow = !directed ? '' : out && into ? ' ⇄' : out ? ' →' : ' ←';
    return `${layerName(layer)}${arrow}`;
  });
}
