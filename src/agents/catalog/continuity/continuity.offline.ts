import type { CanonEntry, ContinuityReport } from '../../material/index.js';
import { ENGLISH } from '../../writing/lexicon/function-words.js';
import { withinOneLetter } from './one-letter.js';
import type { ContinuityInput } from './continuity.contract.js';

const MAX_HELD = 6;
const MAX_PLACES = 4;
/** Shorter names differ by a letter from too many words. */
const SHORTEST_NAME = 4;

/** Holds the work of a state against the canon. */
export function compare({ canon, pieces }: ContinuityInput): ContinuityReport {
  const people = canon.filter(({ kind }) => kind === 'person');
  return {
    held: heldFacts(canon, pieces),
    issues: pieces.flatMap(({ where, people: shown, says }) => [
      ...shown
        .filter((name) => !people.some((person) => person.name === name))
        .map((name) => ({ code: 'STRANGER', where, message: `${name} is not in the canon` })),
      ...variantsIn(says, people).map(([word, name]) => ({
        code: 'NAME_VARIANT',
        where,
        message: `“${word}” looks like a slip for ${name}`,
      })),
    ]),
  };
}

/** The facts that can be recognised in the work, those seen most often first. */
function heldFacts(canon: readonly CanonEntry[], pieces: ContinuityInput['pieces']): ContinuityReport['held'] {
  const facts = canon
    .filter(({ kind }) => kind !== 'rule')
    .map(({ kind, name, statement }) => ({
      fact: statement,
      seen_in: pieces.filter((piece) => isIn(piece, kind, name)).map(({ where }) => where),
    }))
    .filter(({ seen_in }) => seen_in.length > 0)
    .sort((a, b) => b.seen_in.length - a.seen_in.length);
  return facts.slice(0, MAX_HELD).map(({ fact, seen_in }) => ({ fact, seen_in: seen_in.slice(0, MAX_PLACES) }));
}

function isIn({ people, says }: ContinuityInput['pieces'][number], kind: CanonEntry['kind'], name: string): boolean {
  if (kind === 'person' && people.includes(name)) return true;
  return says.toLowerCase().includes(name.replace(/^(?:the|a|an) /i, '').toLowerCase());
}

/** Capitalised words inside a sentence that differ from a name by one letter. */
function variantsIn(says: string, people: readonly CanonEntry[]): [word: string, name: string][] {
  const names = people.flatMap(({ name }) => name.split(' ').filter((part) => part.length >= SHORTEST_NAME));
  const words = says.match(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}-]+/gu) ?? [];
  return [...new Set(words)].flatMap((word): [string, string][] => {
    if (names.includes(word) || ENGLISH.has(word.toLowerCase())) return [];
    const meant = names.find((name) => withinOneLetter(word, name));
    return meant === undefined ? [] : [[word, meant]];
  });
}
