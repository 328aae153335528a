import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from './picture.ts';

type ToolsProps = {
  picture: RefObject<Picture | null>;
  selected: string | null;
  /** `null`: nobody can be selected together. */
  lasso: { on: boolean; onChange: (on: boolean) => void } | null;
};

/** Nearer, farther, everything, the chosen one in the middle, and the line that selects many. */
export function PictureTools({ picture, selected, lasso }: ToolsProps) {
  const { t } = useTranslation();
  const tool = (name: string, sign: string, use: (drawn: Picture) => void) => (
    <button
      type="button"
      className="icon-button"
      onClick={() => picture.current && use(picture.current)}
      aria-label={t(`picture.${name}`)}
      title={t(`picture.${name}`)}
    >
      {sign}
    </button>
  );
  return (
    <div className="picture-zoom">
      {lasso && <LassoButton {...lasso} />}
      {tool('zoomIn', '+', (drawn) => drawn.zoom('in'))}
      {tool('zoomOut', '−', (drawn) => drawn.zoom('out'))}
      {tool('zoomAll', '⤢', (drawn) => drawn.zoom('all'))}
      {selected !== null && tool('centre', '◎', (drawn) => drawn.showActor(selected))}
    </div>
  );
}

/** The tool that draws a line around actors to select them together. */
function LassoButton({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  const label = t('picture.lasso');
  return (
    <button
      type="button"
      className="icon-button toggle"
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={() => onChange(!on)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <ellipse cx="10" cy="7.6" rx="7.4" ry="4.8" className="lasso-icon" />
        <path
          d="M6.400 11.800c1.700 1.100 1.500 2.600.3 3.300-.9.600-.8 1.600.5 2.300"
          className="lasso-icon"
        />
      </svg>
    </button>
  );
}
