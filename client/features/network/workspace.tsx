import { useRef, useState, type MouseEvent } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useStepKeys } from '../explorer/use-step-keys.ts';
import { PhoneTabs } from './phone-tabs.tsx';
import { useNetworkModel } from './use-network-model.ts';
import { usePanels } from './use-panels.ts';
import { WaveFoot } from './wave-foot.tsx';
import { WorkspaceCentre } from './workspace-centre.tsx';
import type { WorkspaceProps } from './workspace-props.ts';
import { WorkspaceHeader } from './workspace-header.tsx';
import { WorkspaceInspector } from './workspace-inspector.tsx';
import { LeftPanel } from './left-panel.tsx';
import { isWideTab, tabOf } from './tabs.ts';

/** The picture of a network with all that is known of it around: findings to its left, what is chosen to its right, its surveys below. */
export function Workspace(props: WorkspaceProps) {
  const { network, state, change } = props;
  const { t } = useTranslations();
  const found = useNetworkModel(props);
  const { model } = found;
  const small = useMedia(phone);
  const [lost, setLost] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  if (lost && (state.view ?? 'picture') !== 'picture') setLost(false);
  const panels = usePanels(
    root,
    model.chosen !== undefined || model.tie !== undefined || state.selection.length > 0,
  );
  useStepKeys(model.history);
  const tab = tabOf(network, state.tab, small);
  const header = <WorkspaceHeader {...props} model={model} panels={panels} small={small} />;
  const left = panels.open.left && <LeftPanel {...props} found={found} tab={tab} small={small} />;
  const centre = (
    <WorkspaceCentre
      {...props}
      found={found}
      panels={panels}
      small={small}
      lost={lost}
      onLost={() => setLost(true)}
    />
  );
  const right = panels.open.right && <WorkspaceInspector {...props} found={found} panels={panels} />;
  const foot = <WaveFoot {...props} found={found} panels={panels} small={small} />;
  const classes = [
    'workspace',
    small && `workspace-phone workspace-on-${tab}`,
    !panels.open.left && 'workspace-no-left',
    (!panels.open.right || panels.sheet) && 'workspace-no-right',
    isWideTab(tab) && 'workspace-wide-left',
    lost && 'workspace-lost',
  ];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      ref={root}
      {...(panels.full && { 'data-full-screen': true })}
    >
      <a className="skip-link" href="#picture" onClick={(event) => toPicture(event)}>
        {t('workspace.skip')}
      </a>
      {header}
      {small ? (
        <>
          {foot}
          {centre}
          {left}
          {right}
          <PhoneTabs tab={tab} onTab={(next) => change({ tab: next })} />
        </>
      ) : (
        <>
          {left}
          {centre}
          {right}
          {foot}
        </>
      )}
    </div>
  );
}

/** The picture takes the focus itself, so that its keys work at once; without one, the place where it would be. */
function toPicture(event: MouseEvent) {
  const place = document.getElementById('picture');
  const target = place?.querySelector<HTMLElement>('.picture-canvas, [role="grid"], table') ?? place;
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
