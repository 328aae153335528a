import { tieLayers, type Adviser, type Draft } from '../world.ts';
import { membersOf, type PlantInto } from './plant.ts';

/**
 * The schools hang together through one adviser. Strength s: it works with each with chance .3 + .65 s and is named with
 * .5 + .45 s, and the contracts of other advisers go with chance s; of the tied pairs among the schools a share (.5 / d)^s
 * stays, d a school has, so that at strength 1 a school has half a one left.
 */
export const plantExternalDependence: PlantInto = (draft, { pattern, strength }, chance) => {
  const { n } = draft.options;
  const adviser = adviserOf(draft);
  adviser.naming = 0.5 + 0.45 * strength;
  adviser.contract = membersOf(draft).map(() => chance.happens(0.3 + 0.65 * strength));
  for (const other of draft.advisers)
    if (other !== adviser && isHired(other))
      other.contract = other.contract.map((held) => held && !chance.happens(strength));
  for (const truth of draft.waves) {
    const keep = Math.pow(Math.min(1, 0.5 / tiedPairsEach(draft, truth)), strength);
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        if (chance.happens(keep)) continue;
        for (const layer of tieLayers) truth[layer][i * n + j] = truth[layer][j * n + i] = 0;
      }
  }
  return { pattern, subjects: [adviser.id] };
};

/** Not the body that serves everybody by law. */
const isHired = ({ kind }: Adviser): boolean => kind === 'organisation' || kind === 'university';

function adviserOf(draft: Draft): Adviser {
  const known = draft.advisers.find(isHired);
  if (known !== undefined) return known;
  const id = `organisation:sim-${draft.options.seed}-planted`;
  const adviser: Adviser = { id, name: 'Asesoría simulada', kind: 'organisation', contract: [], naming: 0.5 };
  draft.advisers.push(adviser);
  return adviser;
}

/** Others that a school is tied with in some layer, on average. */
function tiedPairsEach({ options: { n } }: Draft, truth: Draft['waves'][number]): number {
  let tied = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (tieLayers.some((layer) => truth[layer][i * n + j] === 1 || truth[layer][j * n + i] === 1)) tied++;
  return Math.max(1e-9, tied / n);
}
