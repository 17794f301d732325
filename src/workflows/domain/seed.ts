import { canonicalJson } from '#kernel/canonical-json.js';
import { sha256 } from '#kernel/hash.js';
import type { ProjectBrief } from './project-brief.js';

/** Seeds are whole numbers that JSON keeps exactly. */
const SEED_HEX_DIGITS = 12;

/**
 * The seed of a project that names none, made of what its author says about the film and not of its id: the same premise
 * gives the same movie, in whichever project it is.
 */
export function seedOf({ projectId: _, ...said }: ProjectBrief): number {
  return Number.parseInt(sha256(canonicalJson(said)).slice(0, SEED_HEX_DIGITS), 16);
}
