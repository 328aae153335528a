import { Link } from 'wouter';
import { addressOfActor, addressOfNetwork } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LinkedList } from '../../ui/linked-list.tsx';
import { IsolationMark } from './isolation-mark.tsx';
import { groupsOf, networksIn, type IsolationGroup, type IsolationRow } from './isolation-rows.ts';

export type LineHandlers = {
  /** The school under the pointer or the focus, here or on the map, and the one whose row is open. */
  lit: string | null;
  open: string | null;
  light: (id: string | null) => void;
  toggle: (id: string) => void;
};

type LineProps = {
  row: IsolationRow;
  /** The group that the row stands under; `null`: its groups are told in the row. */
  group: IsolationGroup | null;
  /** Whether there is any network to be told. */
  hasNetworks: boolean;
  /** Not there: the list is only read. */
  handlers: LineHandlers | undefined;
};

/** The element of a school's row, in whichever group: the map leads there. */
export const lineSelector = (id: string): string => `[data-school="${CSS.escape(id)}"]`;

/** One school: where it is, how far its nearest lies, and the networks that the group is about. */
export function IsolationLine({ row, group, hasNetworks, handlers }: LineProps) {
  const { t, format } = useTranslations();
  const isOpen = handlers?.open === row.id;
  const column = (name: string) => t(`isolated.column.${name}`);
  return (
    <>
      <tr
        data-school={row.id}
        className={handlers?.lit === row.id || isOpen ? 'is-lit' : undefined}
        onPointerEnter={() => handlers?.light(row.id)}
        onPointerLeave={() => handlers?.light(null)}
        onFocus={() => handlers?.light(row.id)}
        onBlur={() => handlers?.light(null)}
      >
        <th scope="row">
          <span className="isolation-name">
            {handlers && (
              <button
                type="button"
                className="isolation-toggle no-print"
                aria-expanded={isOpen}
                aria-label={t('isolated.details', { name: row.name })}
                onClick={() => handlers.toggle(row.id)}
              >
                <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
              </button>
            )}
            <span>
              <Link href={addressOfActor(row.id)}>{row.name}</Link>
              {row.rbd !== null && (
                <span className="small muted"> · {t('isolated.rbd', { rbd: row.rbd })}</span>
              )}
            </span>
          </span>
          {group === null && <GroupNames row={row} />}
        </th>
        <td data-label={column('comuna')}>{row.comuna ?? '—'}</td>
        <td data-label={column('km')} className="number">
          {row.km === null ? '—' : t('isolated.kilometres', { km: format.number(row.km, 1) })}
        </td>
        {hasNetworks && (
          <td data-label={column('networks')}>
            <Networks row={row} group={group} />
          </td>
        )}
      </tr>
      {isOpen && (
        <tr className="isolation-details no-print">
          <td colSpan={hasNetworks ? 4 : 3}>
            <Details row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

function GroupNames({ row }: { row: IsolationRow }) {
  const { t } = useTranslations();
  return (
    <ul className="isolation-groups">
      {groupsOf(row).map((group) => (
        <li key={group} className="row small">
          <IsolationMark group={group} />
          {t(`isolated.group.${group}`)}
        </li>
      ))}
    </ul>
  );
}

/** In which networks it stands so, and in which it does work with others: both are true at once. */
function Networks({ row, group }: Pick<LineProps, 'row' | 'group'>) {
  const { t } = useTranslations();
  const { networks, others } = networksIn(row, group);
  if (networks.length === 0 && others.length === 0) return '—';
  return (
    <>
      <LinkedList items={networks.map(linked)} />
      {others.length > 0 && (
        <span className="small muted isolation-others">
          {t('isolated.others')} <LinkedList items={others.map(linked)} />
        </span>
      )}
    </>
  );
}

const linked = (network: { id: string; name: string }) => ({
  ...network,
  href: addressOfNetwork(network.id),
});

/** What the register knows of a school: how large it is, and which are its nearest. */
function Details({ row }: { row: IsolationRow }) {
  const { t, format, termLabel } = useTranslations();
  const facts = [
    row.enrolment !== null &&
      t('isolated.pupils', { count: row.enrolment, shown: format.count(row.enrolment) }),
    row.rural !== null && termLabel('setting', row.rural ? 'rural' : 'urban'),
  ].filter((fact) => fact !== false);
  return (
    <div className="stack-tight">
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {row.nearest.length > 0 ? (
        <>
          <p className="muted">{t('isolated.nearestOnes')}</p>
          <ul className="bullets bullets-in">
            {row.nearest.map(({ id, name, km }) => (
              <li key={id}>
                <Link href={addressOfActor(id)}>{name}</Link>,{' '}
                {t('isolated.kilometres', { km: format.number(km, 1) })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{t('isolated.noNearest')}</p>
      )}
    </div>
  );
}
