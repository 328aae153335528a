import type { ListedTasks } from './assessing-tasks.ts';
import { assessNetwork } from '../analysis/patterns/assess-network.ts';
import { resolveSettings } from '../analysis/patterns/settings.ts';
import { describeAssessment } from '../narrative/describe-assessment.ts';
import { isOpenInList } from '../narrative/open-in-list.ts';
import { loadKernels } from './kernel-bytes.ts';
import { listedText } from './listed-text.ts';
import { taskRunner } from './run-task.ts';

loadKernels();

export default taskRunner<ListedTasks>(
  {
    assessAsText: ({ networks, thresholds, patterns }, { signal }) => {
      const isOpen = isOpenInList(resolveSettings(thresholds ?? {}).alpha);
      return networks.map((network) => {
        signal.throwIfAborted();
        return listedText(describeAssessment(assessNetwork(network, { ...thresholds, patterns })), isOpen);
      });
    },
  },
  { assessAsText: (texts) => texts.map(({ text }) => text.buffer) },
);
