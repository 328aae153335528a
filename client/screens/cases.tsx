import type { NetworkSummary } from '../../contract/networks.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { NetworkList } from '../panels/network-list.tsx';
import { useTitle } from '../state/use-title.ts';

/** What others have documented: Chilean cases with their sources, and classic networks with published numbers. */
export default function Cases() {
  const { t } = useWords();
  useTitle(t('nav.cases'));
  const networks = useWholeList('listNetworks', { query: { simulated: false } });
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('cases.title')}</h1>
        <p className="muted">{t('cases.lead')}</p>
      </div>
      <Answer query={networks} height={480}>
        {(found) => (
          <div className="columns">
            <CaseList
              title={t('cases.chile')}
              text={t('cases.chileText')}
              networks={found.filter(({ kind }) => kind !== 'classic')}
            />
            <CaseList
              title={t('cases.classic')}
              text={t('cases.classicText')}
              networks={found.filter(({ kind }) => kind === 'classic')}
            />
          </div>
        )}
      </Answer>
    </div>
  );
}

type CaseListProps = { title: string; text: string; networks: readonly NetworkSummary[] };

function CaseList({ title, text, networks }: CaseListProps) {
  const { t } = useWords();
  return (
    <section className="card stack-tight whole-list">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {networks.length === 0 ? <p>{t('cases.none')}</p> : <NetworkList networks={networks} />}
    </section>
  );
}
