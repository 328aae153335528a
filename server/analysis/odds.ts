/** Log-odds of a share between 0 and 1. */
export const logit = (share: number): number => Math.log(share / (1 - share));

/** The share that has these log-odds. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
