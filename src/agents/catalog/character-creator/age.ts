import type { SeededRandom } from '#kernel/random.js';

const RANGES: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:baby|toddler)\b/i, 1, 3],
  [/\b(?:child|kid|girl|boy)\b/i, 8, 13],
  [/\b(?:teen\w*|schoolgirl|schoolboy|pupil)\b/i, 14, 18],
  [/\b(?:student|apprentice|trainee|intern|recruit|squire|first (?:job|voyage|night)|young\w*)\b/i, 19, 26],
  [/\b(?:old|elderly|aging|ageing|retired|veteran|former|grand\w+|elder|aunt|widow\w*|last)\b/i, 58, 77],
  [/\b(?:robot|android|machine|unit)\b/i, 6, 41],
  [/\b(?:dog|cat|parrot|horse|fox|rabbit|owl|goose|hen)\b/i, 3, 12],
];
const GROWN: readonly [number, number] = [28, 57];
const A_GENERATION = 18;
const OLDEST = 99;

/** Years: as a note wants it, as the description says, or at random within what it suggests. */
export function ageOf(description: string, feedback: readonly string[], random: SeededRandom): number {
  const notes = feedback.join(' ');
  const told =
    /\b(\d{1,2})[- ]years?[- ]old\b/i.exec(`${notes} ${description}`) ??
    /\bmake (?:her|him|them|\p{Lu}\w+) (\d{1,2})\b/u.exec(notes);
  // What somebody is, and not what they have: a nurse who feeds a cat is no cat.
  const self = description.split(/\b(?:who|whose|with|that)\b/)[0] ?? description;
  const [min, max] = (RANGES.find(([words]) => words.test(self))?.slice(1) as [number, number] | undefined) ?? GROWN;
  const guessed = told === null ? random.int(min, max) : Number(told[1]);
  const shift = /\b(?:older|aged)\b/i.test(notes) ? A_GENERATION : /\byounger\b/i.test(notes) ? -A_GENERATION : 0;
  return Math.min(OLDEST, Math.max(1, guessed + (told === null ? shift : 0)));
}
