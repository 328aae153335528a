import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { appearanceOf } from '../../appearance/appearance.ts';
import { tokens } from '../../appearance/tokens.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { usePictureSvg } from '../explorer/use-picture-svg.ts';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { useOrigin } from './use-origin.ts';

const nothing = new Map<string, never>();
const unit = { x: [0, 1], y: [0, 1] } as const;

/** The picture of the view with its legend, as the files of the explorer draw it. */
export function ReportPicture({ answer, visible }: { answer: GraphAnswer; visible: VisibleGraph }) {
  const { t } = useTranslations();
  const draw = usePictureSvg();
  const nameOf = useMeasureName();
  const origin = useOrigin(answer.datasetHash);
  const source = useMemo(() => {
    const look = { colour: 'kind', size: 'ties', labels: 40 };
    const appearance = appearanceOf(visible, look, nothing, nothing, tokens.light);
    const svg = draw(
      {
        answer,
        visible,
        appearance,
        viewport: unit,
        unplaced: 0,
        names: nothing,
        nameOf,
        caption: origin,
        ...look,
      },
      'light',
    );
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, [answer, visible, draw, nameOf, origin]);
  return (
    <img
      className="report-picture"
      src={source}
      alt={t('report.picture', { name: answer.scope.about.name })}
    />
  );
}
