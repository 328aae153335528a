import type { RecordOf } from '../../../contract/records.ts';
import type { NetworkRecipe } from '../network-recipe.ts';
import type { partners } from './partner-organisations.ts';

/** Where the members of a network come from: one comuna, two of them half and half, or schools of a sort from anywhere. */
export type Catchment =
  | { readonly comuna: number }
  | { readonly between: readonly [number, number] }
  | { readonly sort: 'rural' | 'secondary' | 'any' };

/** One network of the example territory. Numbers not given here are drawn from the seed inside the usual ranges. */
export interface ExampleNetwork {
  readonly name: string;
  readonly kind: NonNullable<RecordOf<'network'>['kind']>;
  readonly purpose: string;
  readonly from: Catchment;
  readonly n: number;
  readonly partners: readonly (keyof typeof partners)[];
  readonly recipe: Partial<NetworkRecipe>;
  /** Takes in the remote school of its catchment. */
  readonly withRemote?: boolean;
}
