import { useTranslations } from '../../i18n/use-translations.ts';
import { groupLines } from '../findings/finding-filters.ts';
import type { LineNames } from '../findings/line-names.ts';
import { keyOfLine, type PlannerLine } from '../findings/planner-list.ts';
import { useOrdinaryShareWords } from '../methods/use-ordinary-share-words.ts';

/** Facts apart from findings, one line each under what they are. */
export function ReportFacts({ facts, names }: { facts: readonly PlannerLine[]; names: LineNames }) {
  const { t, format } = useTranslations();
  const shareWords = useOrdinaryShareWords();
  if (facts.length === 0) return null;
  return (
    <div className="stack-tight facts-apart">
      <h3 className="report-part">{t('certainty.section.visit')}</h3>
      <p className="small muted">{t('findings.factsLead')}</p>
      {groupLines(facts, 'pattern').map(({ key: pattern, lines }) => (
        <div key={pattern} className="stack-tight">
          <h4>
            {names.pattern(pattern)} <span className="muted">({format.count(lines.length)})</span>
          </h4>
          {shareWords(pattern) !== null && <p className="small muted">{shareWords(pattern)}</p>}
          <ul className="bullets bullets-in small">
            {lines.map((line) => (
              <li key={keyOfLine(line)}>
                <FactLine line={line} names={names} />
              </li>
            ))}
          </ul>
        </div>
      ))}
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
