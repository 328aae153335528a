import { Link } from 'wouter';
import type { SupportBoard, SupportedSchool } from '../../../contract/support-board.ts';
import { addressOfActor, addressOfNetwork, addressOfSupport } from '../../addresses.ts';
import { isAbsent } from '../../api/problem.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';

/** Who supports one school by the board of its territory; nothing where the board does not know of the school. */
export default function ActorSupportPanel({ id, territory }: { id: string; territory: string }) {
  const { t } = useTranslations();
  const board = useApiQuery('showSupportBoard', { params: { id: territory } });
  const school = board.data?.schools.find((each) => each.id === id);
  if (isAbsent(board.error)) return null;
  if (board.data !== undefined && (school === undefined || !board.data.known)) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('school.support')}</h2>
      <QueryBoundary query={board} height={160}>
        {(answer) => school && <Supports board={answer} school={school} />}
      </QueryBoundary>
      <p className="small">
        <Link href={addressOfSupport(territory)}>{t('school.board')}</Link>
      </p>
    </section>
  );
}

function Supports({ board, school }: { board: SupportBoard; school: SupportedSchool }) {
  const { t, format, termLabel } = useTranslations();
  return (
    <>
      {board.year !== null && <p className="small muted">{t('support.year', { year: board.year })}</p>}
      {school.supports.length === 0 && <p className="muted">{t('school.noSupport')}</p>}
      <ul className="list-links">
        {school.supports.map(({ kind, by, hours }) => (
          <li key={`${kind} ${by.id}`}>
            <Link href={kind === 'network' ? addressOfNetwork(by.id) : addressOfActor(by.id)}>
              <span>{by.name}</span>
              <span className="small muted">
                {termLabel('support.kind', kind)}
                {hours !== null && ` ${t('support.hours', { shown: format.count(hours) })}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {school.throughOwner.length > 0 && (
        <p className="small muted">
          {t('support.throughOwner', { who: format.list(school.throughOwner.map(({ name }) => name)) })}
        </p>
      )}
    </>
  );
}
