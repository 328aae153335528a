import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Territory } from '../../../contract/territories.ts';

/**
 * The territory a list of findings opens with: a real one where somebody was surveyed, else the example, else any with
 * a network. `null` where there is none.
 */
export function firstTerritory(
  territories: readonly Pick<Territory, 'id' | 'networks' | 'simulated'>[],
  networks: readonly Pick<NetworkSummary, 'territoryId' | 'waveCount'>[],
): string | null {
  const surveyed = new Set(
    networks.flatMap(({ territoryId, waveCount }) => (waveCount > 0 ? [territoryId] : [])),
  );
  const candidates = territories.filter((territory) => territory.networks > 0);
  const first =
    candidates.find(({ id, simulated }) => !simulated && surveyed.has(id)) ??
    candidates.find(({ simulated }) => simulated) ??
    candidates[0];
  return first?.id ?? null;
}
