import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Levels } from '../../../contract/levels.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { graphInLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { yearOfAddress } from '../../year-of-address.ts';
import { AcrossLevels } from './across-levels.tsx';
import { BandedPicture } from './banded-picture.tsx';
import { ComunasCrossed } from './comunas-crossed.tsx';
import { TechnicalSchools } from './technical-schools.tsx';
import { TransferTies } from './transfer-ties.tsx';

/** From the ministry to the roles inside a school: all levels of a territory in one picture, and what crosses them. */
export default function LevelsScreen({ id }: { id: string }) {
  const { t } = useTranslations();
  const [search, setSearch] = useSearchParams();
  const year = yearOfAddress(search);
  const territory = useApiQuery('showTerritory', { params: { id } });
  const levels = useApiQuery('showLevels', { params: { id }, query: { year } }, { keepPrevious: true });
  const years = territory.data?.years.map((row) => row.year) ?? [];
  useTitle(t('levels.title'));
  return (
    <div className="stack">
      <PageHead
        under={[{ name: territory.data?.name ?? id, href: addressOfTerritory(id) }]}
        title={t('levels.title')}
        lead={t('levels.lead')}
      />
      {levels.data?.simulated && <SimulatedRibbon />}
      <QueryBoundary query={levels} height={720}>
        {(answer) => (
          <>
            <div className="choice-alone no-print">
              <Select
                label={t('levels.year')}
                value={String(answer.year)}
                options={years.toReversed().map((each) => [String(each), String(each)] as const)}
                onChange={(next) => setSearch({ year: next }, { replace: true })}
              />
            </div>
            <LevelsBody answer={answer} />
          </>
        )}
      </QueryBoundary>
    </div>
  );
}

function LevelsBody({ answer }: { answer: Levels }) {
  const { language } = useTranslations();
  const named = useMemo(
    () => ({ ...answer, graph: graphInLanguage(language, answer.graph) }),
    [answer, language],
  );
  return (
    <>
      <BandedPicture levels={named} />
      <AcrossLevels levels={named} />
      <div className="columns">
        <ComunasCrossed comunas={answer.comunas} />
        <TechnicalSchools technical={answer.technical} />
      </div>
      <TransferTies transfer={answer.transfer} />
    </>
  );
}
