import { Link } from 'wouter';
import { tieFates, type Levels, type Transfer } from '../../../contract/levels.ts';
import { addressOfActor } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';

/** What became of ties with organisations and universities when schools passed to the SLEP. */
export function TransferTies({ transfer }: Pick<Levels, 'transfer'>) {
  const { t, format } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{t('levels.transfer.title')}</h2>
      {transfer === null ? (
        <p className="muted">{t('levels.transfer.none')}</p>
      ) : (
        <>
          <p>
            {t('levels.transfer.lead', {
              schools: format.count(transfer.schools),
              years: format.list(transfer.years.map(format.year)),
            })}
          </p>
          {transfer.counts === null ? (
            <p className="muted">{t('levels.transfer.noTies')}</p>
          ) : (
            <Fates counts={transfer.counts} ties={transfer.ties} />
          )}
        </>
      )}
    </section>
  );
}

type FatesProps = { counts: NonNullable<Transfer['counts']>; ties: Transfer['ties'] };

function Fates({ counts, ties }: FatesProps) {
  const { t, format } = useTranslations();
  const byFate = tieFates.flatMap((fate) => ties.filter((tie) => tie.fate === fate));
  return (
    <>
      <Facts
        label={t('levels.transfer.title')}
        items={tieFates.map((fate) => ({
          name: t(`levels.transfer.${fate}`),
          value: format.count(counts[fate]),
        }))}
      />
      <p className="small muted">{t('levels.transfer.basis')}</p>
      <ScrollBox label={t('levels.transfer.title')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('levels.transfer.school')}</th>
              <th scope="col">{t('levels.transfer.partner')}</th>
              <th scope="col">{t('levels.transfer.fate')}</th>
            </tr>
          </thead>
          <tbody>
            {byFate.map(({ school, partner, fate }) => (
              <tr key={`${school.id} ${partner.id}`}>
                <th scope="row">
                  <Link href={addressOfActor(school.id)}>{school.name}</Link>
                </th>
                <td>
                  <Link href={addressOfActor(partner.id)}>{partner.name}</Link>
                </td>
                <td>{t(`levels.transfer.tie.${fate}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
