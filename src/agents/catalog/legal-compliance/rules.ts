/** What a rating board looks for, the gravest first. */
export interface Matter {
  readonly descriptor: string;
  readonly words: RegExp;
  /** The lowest rating under which it passes. */
  readonly rating: Rating;
}

export const RATINGS = ['G', 'PG', 'PG-13', 'R'] as const;
export type Rating = (typeof RATINGS)[number];

export const MATTERS: readonly Matter[] = [
  {
    descriptor: 'strong violence',
    words: /\b(?:murder\w*|stab\w*|shot dead|tortur\w*|behead\w*|slaughter\w*)\b/i,
    rating: 'R',
  },
  { descriptor: 'strong language', words: /\b(?:fuck\w*|shit\w*|cunt)\b/i, rating: 'R' },
  { descriptor: 'violence', words: /\b(?:blood|gun|pistol|rifle|knife|corpse|kill\w*|strangl\w*)\b/i, rating: 'PG-13' },
  { descriptor: 'drugs', words: /\b(?:cocaine|heroin|overdose|opium)\b/i, rating: 'PG-13' },
  {
    descriptor: 'frightening scenes',
    words: /\b(?:ghost|haunt\w*|scream\w*|drown\w*|grave|nightmare|dead)\b/i,
    rating: 'PG',
  },
  {
    descriptor: 'alcohol and tobacco',
    words: /\b(?:whisky|whiskey|vodka|cigarette\w*|drunk|smok(?:es|ing))\b/i,
    rating: 'PG',
  },
  { descriptor: 'mild language', words: /\b(?:damn|hell|bastard)\b/i, rating: 'PG' },
];

/** What sounds as if somebody had written it before. */
export const QUOTED_SONG = /\b(?:sings?|singing|hums?|anthem|song)\b/i;
export const CHILD = /\b(?:child|children|kid|girl|boy|baby)\b/i;
export const ANIMAL = /\b(?:dog|cat|horse|parrot|goose|gull|bird)s?\b/i;
