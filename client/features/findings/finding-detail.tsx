import { Link } from 'wouter';
import type { PatternReading } from '../../../contract/assessments.ts';
import { addressOfMethod } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FactList } from './fact-list.tsx';
import { isFact } from './readings.ts';

/** What decided, in numbers: for who wants to defend the finding. */
export function FindingDetail({ reading, paper }: { reading: PatternReading; paper: boolean }) {
  const { t, localize, termLabel, format } = useTranslations();
  const { evidence, evidenceKinds, facts, plain } = reading;
  return (
    <div className="stack-tight small">
      <p>{localize(evidence.text)}</p>
      <dl className="pairs">
        {useDecisive(reading).map(([name, value]) => (
          <div className="pair" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="pair">
          <dt>{t('findings.evidence')}</dt>
          <dd>{format.list(evidenceKinds.map((kind) => termLabel('evidence', kind)))}</dd>
        </div>
      </dl>
      {plain.missing === null && <Bounds reading={reading} />}
      {facts.length > 0 && !isFact(reading) && (
        <>
          <p className="muted">{t('findings.beside')}</p>
          <FactList facts={facts} />
        </>
      )}
      {!paper && (
        <p>
          <Link href={addressOfMethod(reading.pattern)}>{t('findings.method')}</Link>
        </p>
      )}
    </div>
  );
}

/** p, q and how often it stands, those that there are. */
function useDecisive({ p, q, fragility }: PatternReading): [name: string, value: string][] {
  const { t, format } = useTranslations();
  const times = (change: 'members' | 'ties' | 'reports'): string | null => {
    const share = fragility?.[change] ?? null;
    if (fragility === null || share === null) return null;
    const { tried, of } = fragility.changes[change];
    return t('findings.ofTimes', {
      share: format.percent(share),
      tried: format.count(tried),
      of: format.count(of),
    });
  };
  const known: [string, string | null][] = [
    [t('findings.p'), p === null ? null : format.probability(p)],
    [t('findings.q'), q === null ? null : format.probability(q)],
    [t('findings.fragileMembers'), times('members')],
    [t('findings.fragileTies'), times('ties')],
    [t('findings.fragileReports'), times('reports')],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** What decides, counted with unknown answers at their extremes; equal ends say only that nothing is missing. */
function Bounds({ reading: { bounds } }: { reading: PatternReading }) {
  const { t, format } = useTranslations();
  if (bounds === null || bounds.low === bounds.high) return null;
  const { low, high, unit } = bounds;
  const ends = { low: format.count(low), high: format.count(high) };
  return (
    <p>
      {t('findings.bounds')}: {t('findings.between', { ...ends, unit: t(`findings.unit.${unit}`) })}
    </p>
  );
}
