import { Link } from 'wouter';
import type { GraphActor } from '../../../contract/graphs.ts';
import type { Level, Levels } from '../../../contract/levels.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { actorsOfLevel, addressInLevels } from './levels-view.ts';

/** What the picture shows, as a table: ties between levels, and who stands at each. */
export function AcrossLevels({ levels }: { levels: Levels }) {
  const { t, format, layerName } = useTranslations();
  const name = (level: Level) => t(`levels.level.${level}`);
  return (
    <section className="card stack-tight">
      <h2>{t('levels.across')}</h2>
      {levels.across.length === 0 ? (
        <p className="muted">{t('levels.nothingAcross')}</p>
      ) : (
        <ScrollBox label={t('levels.across')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('levels.between')}</th>
                <th scope="col">{t('levels.layer')}</th>
                <th scope="col" className="number">
                  {t('levels.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {levels.across.map(({ from, to, layer, ties }) => (
                <tr key={`${from} ${to} ${layer}`}>
                  <th scope="row">{t('levels.pair', { from: name(from), to: name(to) })}</th>
                  <td>{layerName(layer)}</td>
                  <td className="number">{format.count(ties)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {levels.sizes.map(({ level, actors }) => (
        <details key={level}>
          <summary>{t('levels.actors', { level: name(level), shown: format.count(actors) })}</summary>
          <ActorsOfLevel actors={actorsOfLevel(levels, level, format.compare)} level={level} inAll={actors} />
        </details>
      ))}
    </section>
  );
}

/** Names listed at most: a region has thousands of schools. */
const mostListed = 300;

type ListProps = { actors: readonly GraphActor[]; level: Level; inAll: number };

function ActorsOfLevel({ actors, level, inAll }: ListProps) {
  const { t, format } = useTranslations();
  const listed = actors.slice(0, mostListed);
  return (
    <ul className="bullets small">
      {listed.map(({ id, name, comunaName }) => {
        const address = addressInLevels(id, level);
        return (
          <li key={id}>
            {address === null ? name : <Link href={address}>{name}</Link>}
            {comunaName !== null && <span className="muted"> · {comunaName}</span>}
          </li>
        );
      })}
      {inAll > listed.length && (
        <li className="muted">{t('levels.more', { shown: format.count(inAll - listed.length) })}</li>
      )}
    </ul>
  );
}
