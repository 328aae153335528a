import type { PatternReading } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Says which ties a reading looked at, and of when: `Se miró: conocimiento + trabajo conjunto, 2024.` */
export function useLookedAt() {
  const { t, layerName } = useTranslations();
  return ({ reads }: Pick<PatternReading, 'reads'>, when = '…') =>
    reads.length === 0
      ? t('findings.lookedWave', { when })
      : t('findings.looked', { layers: reads.map((id) => lowerFirst(layerName(id))).join(' + '), when });
}

/** Inside of a sentence; SLEP and other names in capitals stay. */
const lowerFirst = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1);
