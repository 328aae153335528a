import type { NetworkDetail } from '../../../contract/networks.ts';
import { isSurvey } from '../../i18n/slice-names.ts';

/** Whether a network is known by what documents tell of it: it has a source, and nobody was asked in any slice. */
export const isDocumented = ({ citation, waves }: NetworkDetail): boolean =>
  citation !== null && !waves.some(isSurvey);
