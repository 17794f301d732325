import { z } from 'zod';
import { StoredRecordUnreadable } from '#platform/redis/store.errors.js';
import type { Project } from '../domain/project.js';

const date = z.iso.datetime().transform((text) => new Date(text));
const freeObject = z.record(z.string(), z.unknown());

const projectRecord = z.object({
  id: z.string(),
  userId: z.string().optional(),
  title: z.string(),
  description: z.string().optional(),
  genre: z.string().optional(),
  targetDuration: z.number().optional(),
  stylePreferences: freeObject.optional(),
  characters: z.array(z.object({ name: z.string(), description: z.string().optional() })).optional(),
  settings: z.array(z.string()).optional(),
  themes: z.array(z.string()).optional(),
  contentRating: z.string().optional(),
  deadline: date.optional(),
  budgetConstraints: freeObject.optional(),
  customRequirements: z.string().optional(),
  createdAt: date,
  createdBy: z.string(),
});

/** @throws StoredRecordUnreadable with the key in it */
export function projectFromText(key: string, text: string): Project {
  const read = projectRecord.safeParse(JSON.parse(text));
  if (!read.success) throw new StoredRecordUnreadable(key, z.prettifyError(read.error));
  return read.data;
}
