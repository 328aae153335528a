import { Link } from 'wouter';
import type { PatternReading } from '../../../contract/assessments.ts';
import { addressOfFinding } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { usePatternNames } from '../methods/use-pattern-names.ts';

type FactsProps = { facts: readonly PatternReading[]; network: { id: string; name: string }; wave: string };

/** What is on record of a network, each by its name, which leads to its picture. */
export function FactLinks({ facts, network, wave }: FactsProps) {
  const { t } = useTranslations();
  const patternName = usePatternNames();
  if (facts.length === 0) return <span className="small muted">—</span>;
  return (
    <ul className="compare-facts small">
      {facts.map((fact) => {
        const pattern = patternName(fact.pattern);
        return (
          <li key={fact.pattern}>
            <Link
              href={addressOfFinding(network.id, wave, fact)}
              aria-label={t('compare.fact', { pattern, network: network.name })}
            >
              {pattern}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
