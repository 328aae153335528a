import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Snippets } from '../export/snippets.tsx';
import { viewQueryOf } from '../explorer/network-view.ts';
import { ViewNumbers } from '../numbers/view-numbers.tsx';
import type { NetworkModel } from './use-network-model.ts';
import type { WorkspaceProps } from './workspace-props.ts';

/** All numbers of what is shown, and the lines that read the same ones elsewhere. */
export function NumbersTab({ network, state, wave, found }: WorkspaceProps & { found: NetworkModel }) {
  const words = useTranslations();
  const { t } = words;
  const { served } = found;
  return (
    <ViewNumbers
      network={network.id}
      directed={network.directed}
      answer={served}
      state={state}
      when={sliceNames(network.waves, words).get(wave ?? '') ?? null}
    >
      <p className="small muted">{t('measures.note')}</p>
      {served && <Snippets network={network.id} view={viewQueryOf({ ...state, wave }, served.scope)} />}
    </ViewNumbers>
  );
}
