import { Link } from 'wouter';
import {
  isFromOutside,
  type Support,
  type SupportBoard,
  type SupportedSchool,
  type SupportKind,
} from '../../../contract/support-board.ts';
import { addressOfActor, addressOfNetwork } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FirstOf } from '../../ui/first-of.tsx';
import { schoolDetail } from '../../ui/school-detail.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { SupportNotes } from './support-notes.tsx';

/** Rows shown at first: a region has thousands of schools. */
const firstRows = 250;

type TableProps = { board: SupportBoard; schools: readonly SupportedSchool[] };

/** School by kind of support: who gives it, and for how many hours a year. */
export function SupportTable({ board, schools }: TableProps) {
  const { t, format } = useTranslations();
  return (
    <section className="card stack-tight support-table-box">
      <FirstOf
        items={schools}
        first={firstRows}
        showAll={t('support.showAll', { shown: format.count(schools.length) })}
      >
        {(rows) => (
          <ScrollBox label={t('support.table')}>
            <table className="plain-table card-rows support-table">
              <thead>
                <tr>
                  <th scope="col">{t('support.column.school')}</th>
                  {board.kindsKnown.map((kind) => (
                    <th key={kind} scope="col">
                      {t(`support.kind.${kind}`)}
                    </th>
                  ))}
                  <th scope="col" className="number">
                    {t('support.column.hours')}
                  </th>
                  <th scope="col">{t('support.column.notes')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((school) => (
                  <SchoolRow key={school.id} school={school} kinds={board.kindsKnown} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </FirstOf>
    </section>
  );
}

function SchoolRow({ school, kinds }: { school: SupportedSchool; kinds: readonly SupportKind[] }) {
  const { t, termLabel } = useTranslations();
  const place = [
    schoolDetail(school),
    school.rural !== null && termLabel('setting', school.rural ? 'rural' : 'urban'),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <Link href={addressOfActor(school.id)}>{school.name}</Link>
        <span className="small muted support-place">{place.join(' · ')}</span>
      </th>
      {kinds.map((kind) => (
        <td key={kind} data-label={t(`support.kind.${kind}`)}>
          <Supports supports={school.supports.filter((support) => support.kind === kind)} />
        </td>
      ))}
      <td className="number" data-label={t('support.column.hours')}>
        <Hours school={school} />
      </td>
      <td data-label={t('support.column.notes')}>
        <SupportNotes school={school} />
      </td>
    </tr>
  );
}

function Supports({ supports }: { supports: readonly Support[] }) {
  const { t, format } = useTranslations();
  if (supports.length === 0) return <span className="muted">—</span>;
  return (
    <ul>
      {supports.map(({ by, from, hours, validFrom }) => (
        <li key={by.id}>
          <Link href={from === 'membership' ? addressOfNetwork(by.id) : addressOfActor(by.id)}>
            {by.name}
          </Link>
          {hours !== null && (
            <span className="muted"> {t('support.hours', { shown: format.number(hours, 1) })}</span>
          )}
          {from !== 'membership' && validFrom === null && (
            <span className="muted"> {t('support.undated')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where hours of some supports are not known, there are at least those that are. */
function Hours({ school: { supports, hours } }: { school: SupportedSchool }) {
  const { t, format } = useTranslations();
  if (hours === null) return <span className="muted">—</span>;
  const open = supports.some((support) => support.hours === null && isFromOutside(support));
  const shown = format.number(hours, 1);
  return <>{open ? t('support.atLeast', { shown }) : shown}</>;
}
