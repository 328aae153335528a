import { z } from 'zod';

/** Strengths and costs lie in this range, so that neither their sums nor their squares leave what a number can hold. */
export const leastStrength = 1e-150;
export const mostStrength = 1e150;

export const Strength = z.number().min(leastStrength).max(mostStrength);
