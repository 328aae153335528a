import { Link } from 'wouter';
import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';
import { MethodLink } from '../methods/method-link.tsx';
import { usePatternNames } from '../methods/use-pattern-names.ts';
import { factsOf, patternsRead, readingsOf, type ComparedRow } from './compared-rows.ts';
import { FactLinks } from './fact-links.tsx';
import { PatternState } from './pattern-state.tsx';

/** One row a network, one column a pattern that is tested, and one for all facts; wider than a phone, and it says so there. */
export function CompareTable({ rows, numbers }: { rows: readonly ComparedRow[]; numbers: boolean }) {
  const { t } = useTranslations();
  const patternName = usePatternNames();
  const patterns = patternsRead(rows);
  return (
    <>
      <p className="small muted sideways-note">
        <span aria-hidden="true">⇆ </span>
        {t('compare.sideways')}
      </p>
      <ScrollBox className="card compare-box" label={t('compare.title')}>
        <table className="plain-table compare-table">
          <thead>
            <tr>
              <th scope="col">{t('level.network')}</th>
              <th scope="col" className="number">
                {t('network.membersFact')}
              </th>
              <th scope="col">{t('compare.response')}</th>
              {patterns.map((pattern) => (
                <th key={pattern} scope="col">
                  {patternName(pattern)} <MethodLink id={pattern} name={patternName(pattern)} />
                </th>
              ))}
              <th scope="col">{t('certainty.section.visit')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <NetworkRow key={row.network.id} row={row} patterns={patterns} numbers={numbers} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

type RowProps = { row: ComparedRow; patterns: readonly string[]; numbers: boolean };

function NetworkRow({ row, patterns, numbers }: RowProps) {
  const { format, language } = useTranslations();
  const patternName = usePatternNames();
  const { network, assessment } = row;
  const name = inLanguage(language, network, 'name');
  const wave = assessment?.waves.at(-1)?.wave;
  return (
    <tr>
      <th scope="row">
        <Link href={addressOfNetwork(network.id)}>{name}</Link>
      </th>
      <td className="number">{format.count(network.members)}</td>
      <td>
        <ResponseRates assessment={assessment} />
      </td>
      {patterns.map((pattern) => (
        <td key={pattern}>
          {wave === undefined ? (
            '—'
          ) : (
            <PatternState
              readings={readingsOf(row, pattern)}
              network={{ id: network.id, name }}
              wave={wave}
              patternName={patternName(pattern)}
              numbers={numbers}
            />
          )}
        </td>
      ))}
      <td>
        {wave !== undefined && (
          <FactLinks facts={factsOf(row)} network={{ id: network.id, name }} wave={wave} />
        )}
      </td>
    </tr>
  );
}

/** The share that answered, wave by wave. */
function ResponseRates({ assessment }: { assessment: NetworkAssessment | undefined }) {
  const { format } = useTranslations();
  const values = (assessment?.waves ?? []).map(({ responseRate }) => responseRate);
  const texts = values.map((rate) => (rate === null ? '—' : format.percent(rate)));
  return <Sparkline values={values} label={format.list(texts)} last={texts.at(-1) ?? '—'} />;
}
