import { z } from 'zod';
import { text } from './text.js';

export const CHARACTER_ROLES = ['protagonist', 'antagonist', 'support'] as const;
export const characterRoleSchema = z.enum(CHARACTER_ROLES);
export type CharacterRole = z.infer<typeof characterRoleSchema>;

export const pronounsSchema = z.enum(['she/her', 'he/him', 'they/them']);
export type Pronouns = z.infer<typeof pronounsSchema>;

/** Somebody the concept already knows. Profiles are written from this later; the name is the key everywhere. */
export const castMemberSchema = z.strictObject({
  /** Unique within the cast. */
  name: text,
  role: characterRoleSchema,
  pronouns: pronounsSchema,
  /** What the person is, as a noun phrase with its article: `a lighthouse keeper who sleeps in her coat`. */
  description: text,
  /** What the person wants, as a verb phrase: `keep the light burning until spring`. */
  want: text,
  /** How the person speaks. */
  voice: text,
});
export type CastMember = z.infer<typeof castMemberSchema>;
