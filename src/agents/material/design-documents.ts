import { z } from 'zod';
import { text } from './text.js';

export const colourSchema = z.strictObject({
  name: text,
  hex: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Where it may be used, so that it keeps meaning something. */
  use: text,
});
export type Colour = z.infer<typeof colourSchema>;

/** What everything that is seen has in common. */
export const styleGuideSchema = z.strictObject({
  /** One line, fit to end the prompt of every picture. */
  look: text,
  palette: z.array(colourSchema).min(3).max(6),
  materials: z.array(text).min(2).max(4),
  camera: text,
  boards: z.array(z.strictObject({ board: text, shows: text })).min(2),
});
export type StyleGuide = z.infer<typeof styleGuideSchema>;
