import { Link } from 'wouter';
import { addressOfCase, addressOfNewSurvey } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { IfMay } from '../../ui/if-may.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { Results } from '../results/results.tsx';
import { Work } from '../work/work.tsx';
import { AftermathPanel } from './aftermath-panel.tsx';
import { DataStatementPanel } from './data-statement-panel.tsx';
import { DisagreementsPanel } from './disagreements-panel.tsx';
import { isDocumented } from './documented.ts';
import { namesOf } from './names-of-members.ts';
import { ProtectionPanel } from './protection-panel.tsx';
import { SliceFacts } from './slice-facts.tsx';
import type { WorkspaceProps } from './workspace-props.ts';

/** What stands behind the network: its purpose and source, the data, work and results, how answers are kept. */
export function MoreTab({ network, wave }: WorkspaceProps) {
  return (
    <>
      <About network={network} />
      <SliceFacts network={network} wave={wave} />
      <DataStatementPanel network={network.id} />
      <DisagreementsPanel network={network.id} wave={wave} names={namesOf(network)} />
      <AftermathPanel network={network.id} />
      <Work network={network} wave={wave} />
      <Results of="network" id={network.id} />
      <IfMay endpoint="eraseNetwork">
        <ProtectionPanel network={network} />
      </IfMay>
    </>
  );
}

function About({ network }: Pick<WorkspaceProps, 'network'>) {
  const { t, termLabel, language } = useTranslations();
  const chips = [
    network.kind !== null && termLabel('networkKind', network.kind),
    network.mandate !== null && termLabel('mandate', network.mandate),
  ].filter((chip) => chip !== false);
  return (
    <section className="card stack-tight" aria-labelledby="about-network">
      <h2 id="about-network">{t('workspace.about')}</h2>
      {network.simulated && <SimulatedRibbon />}
      {chips.length > 0 && (
        <p className="row">
          {chips.map((chip) => (
            <span className="chip" key={chip}>
              {chip}
            </span>
          ))}
        </p>
      )}
      {network.purpose !== null && <p>{network.purpose}</p>}
      {network.description !== null && (
        <p className="muted">{inLanguage(language, network, 'description')}</p>
      )}
      {network.citation !== null && (
        <p className="small muted">
          {t('network.citation', { citation: inLanguage(language, network, 'citation') })}
        </p>
      )}
      <p className="row">
        {isDocumented(network) && (
          <Link className="button" href={addressOfCase(network.id)}>
            {t('network.case')}
          </Link>
        )}
        {network.citation === null && (
          <IfMay endpoint="createSurvey">
            <Link className="button" href={addressOfNewSurvey(network.id)}>
              {t('network.newSurvey')}
            </Link>
          </IfMay>
        )}
      </p>
    </section>
  );
}
