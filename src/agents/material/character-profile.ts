import { z } from 'zod';
import { characterRoleSchema, pronounsSchema } from './cast-member.js';
import { text } from './text.js';

/** What somebody is to somebody else. */
export const relationshipSchema = z.strictObject({
  /** Name of the other character. */
  character: text,
  relation: text,
});
export type Relationship = z.infer<typeof relationshipSchema>;

export const characterProfileSchema = z.strictObject({
  name: text,
  role: characterRoleSchema,
  motivation: text,
  /** What makes the character recognisable in every picture. */
  visual_signature: text,
  relationships: z.array(relationshipSchema),
  continuity_notes: z.array(text),
  /** Years. Extension. */
  age: z.int().positive(),
  /** Extension. */
  pronouns: pronounsSchema,
  /** What the character is, as a noun phrase. Extension. */
  occupation: text,
  /** How the character speaks. Extension. */
  voice: text,
  /** What happened before the first scene, one or two sentences. Extension. */
  backstory: text,
  /** Where the character stands at the beginning and at the end. Extension. */
  arc: text,
});
export type CharacterProfile = z.infer<typeof characterProfileSchema>;
