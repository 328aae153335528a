import { useTranslations } from '../../i18n/use-translations.ts';
import type { LineNames } from '../findings/line-names.ts';
import type { PlannerLine } from '../findings/planner-list.ts';
import { keyOfReading } from '../findings/readings.ts';

/** Facts apart from findings, one line each under what they are. */
export function ReportFacts({ facts, names }: { facts: readonly PlannerLine[]; names: LineNames }) {
  const { t, format } = useTranslations();
  if (facts.length === 0) return null;
  const patterns = [...new Set(facts.map(({ reading }) => reading.pattern))];
  return (
    <div className="stack-tight facts-apart">
      <h3>{t('findings.facts')}</h3>
      <p className="small muted">{t('findings.factsLead')}</p>
      {patterns.map((pattern) => {
        const ofKind = facts.filter(({ reading }) => reading.pattern === pattern);
        return (
          <div key={pattern} className="stack-tight">
            <h4>
              {names.pattern(pattern)} <span className="muted">({format.count(ofKind.length)})</span>
            </h4>
            <ul className="bullets bullets-in small">
              {ofKind.map((line) => (
                <li key={`${line.network} ${keyOfReading(line.reading)}`}>
                  <FactLine line={line} names={names} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function FactLine({ line: { network, wave, reading }, names }: { line: PlannerLine; names: LineNames }) {
  const { localize } = useTranslations();
  return (
    <>
      <strong>
        {names.network(network) ?? '…'}, {names.when(network, wave) ?? '…'}
      </strong>
      : {localize(reading.evidence.summary)}
    </>
  );
}
