import { z } from 'zod';

/** What an approximate metric promises: every value to within ε of `whole`, all together with probability 1 − δ. */
export const guaranteeParameters = (whole: string) => ({
  epsilon: z
    .number()
    .min(0.0005)
    .max(0.5)
    .default(0.01)
    .describe(`Largest error, as a share of ${whole}; half of it takes up to four times as long`),
  delta: z
    .number()
    .min(1e-9)
    .max(0.5)
    .default(0.1)
    .describe('Probability that any actor is off by more than that'),
});
