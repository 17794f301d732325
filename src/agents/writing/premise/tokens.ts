/** A word of a sentence, or a mark that separates. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isCapital: boolean;
}

const TOKEN = /(?:Dr|Mr|Mrs|Ms|St|Prof|Lt|Capt|Sgt)\.|[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

export function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    isWord: /^[\p{L}\p{N}]/u.test(match[0]),
    isCapital: /^\p{Lu}/u.test(match[0]),
  }));
}
