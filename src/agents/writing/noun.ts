import type { Pronouns } from '../material/index.js';
import { personNoun } from './lexicon/people.js';
import { article } from './text.js';

const DETERMINER =
  /^(?:(?:a|an|the|one|his|her|their|its|my|our|your|some|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several|all)\s+(?:(?:of the|one|two|three|four|five|six|seven)\s+)?|[\p{L}\p{N}.-]+'s\s+)/iu;
/** Where a description of the thing begins: `a logbook | with a broken spine`. */
const ADDITION = / (?:with|marked|that|which|who|whose|tied|wrapped|bound|from|on a|in a|somebody)\b/;
const SINGULAR_IN_S =
  /(?:ss|us|is|ous|lens|gas|bus|news|canvas|atlas|compass|chess|series|species|Christmas|Paris|politics|physics)$/;
const PLURAL_WITHOUT_S = /(?:people|men|women|children|mice|geese|feet|teeth)$/;

/** A thing or a place as it is spoken of: the first time in full, then with `the`. */
export class Noun {
  /** Without article and additions: `logbook`. */
  readonly bare: string;
  readonly plural: boolean;
  /** How to speak of somebody; things have none. */
  readonly person?: Pronouns;
  /** `the logbook`; a name or a mass without article stays as it is: `Lisbon`, `loneliness`. */
  readonly definite: string;

  constructor(
    /** As it is first mentioned: `a logbook with a broken spine`, `her father's watch`, `the light`. */
    readonly full: string,
  ) {
    const determiner = DETERMINER.exec(full)?.[0] ?? '';
    const words = full.slice(determiner.length);
    const quoted = words.startsWith('“');
    this.bare = quoted ? words : (words.split(ADDITION)[0] ?? words);
    this.plural = !quoted && isPlural(this.bare);
    const somebody = quoted || this.plural ? undefined : personNoun(this.bare.split(' ').at(-1) ?? '');
    if (somebody !== undefined && !somebody.isAnimal)
      this.person = somebody.pronouns ?? (this.bare.length % 2 === 0 ? 'she/her' : 'he/him');
    this.definite = determiner !== '' || this.plural ? `the ${this.bare}` : this.bare;
  }

  get indefinite(): string {
    if (this.plural || this.definite === this.bare) return this.bare;
    return `${article(this.bare)} ${this.bare}`;
  }
}

function isPlural(words: string): boolean {
  const last = words.split(/[\s-]+/).at(-1) ?? '';
  if (PLURAL_WITHOUT_S.test(last)) return true;
  return /^\p{Ll}.*[^s]s$/u.test(last) && !SINGULAR_IN_S.test(last);
}

const SMALL = new Set('a an the of in on at for and or but with to by from who that'.split(' '));

/** `the light of Lisbon` -> `the Light of Lisbon`, as it stands inside a title. */
export function titleCase(words: string): string {
  return words
    .split(' ')
    .map((word) =>
      SMALL.has(word)
        ? word
        : word.replace(/^(["“'(]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase()),
    )
    .join(' ');
}
