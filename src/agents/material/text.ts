import { z } from 'zod';

/** A text that says something: never empty, never blank. */
export const text = z.string().trim().min(1);
