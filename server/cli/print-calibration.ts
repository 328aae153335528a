import type { Calibration } from '../../contract/calibration.ts';
import { stateOf } from './print-assessments.ts';

/** What is in force, what the networks say, and what would change: in English, as everything the commands say. */
export function printCalibration({ inForce, estimate, changes }: Calibration): string {
  const { settings, networks, leftOut, simulated } = estimate;
  const values = settings.map(({ setting, value }) => `${setting}=${String(value)}`).join(',');
  return [
    inForce.text.en,
    '',
    `${String(networks.length)} first waves read, ${String(leftOut.length)} networks left out${reasonsOf(leftOut)}`,
    ...(simulated ? ['These networks are simulated: the estimate cannot be adopted.'] : []),
    ...settings.map(({ text }) => `  ${text.en}`),
    '',
    changes.text.en,
    ...changes.counts.map(
      ({ pattern, name, from, to, readings }) =>
        `  ${String(readings).padStart(4)}  ${name.en} (${pattern}): ${from} → ${to}`,
    ),
    ...changes.networks.flatMap(({ id, wave, changes: own }) => [
      `  ${id}  wave ${wave}`,
      ...own.map(({ pattern, from, to }) => `    ${pattern}: ${stateOf(from)} → ${stateOf(to)}`),
    ]),
    '',
    `To try it: telar assess BUNDLE --thresholds ${values}`,
    '',
  ].join('\n');
}

function reasonsOf(leftOut: Calibration['estimate']['leftOut']): string {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return '';
  return ` (${[...counts].map(([reason, count]) => `${reason} ${String(count)}`).join(', ')})`;
}
