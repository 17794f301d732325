import type { SeededRandom } from '#kernel/random.js';
import type { CastMember } from '../material/index.js';
import type { Lines, Part } from './tellings/telling.js';
import { fill, fillLine, type StoryWords } from './story-words.js';
import { capitalise, tidy } from './text.js';

const SLOT = /\{([A-Z])(?:\.([A-Za-z:']+))?\}/g;
/** Sentences shorter than this may come again: people do say no twice. */
const MIN_REPEATABLE_WORDS = 4;

const SOMEBODY: CastMember = {
  name: 'Somebody',
  role: 'support',
  pronouns: 'they/them',
  description: 'somebody',
  want: 'be there',
  voice: 'quiet',
};

export interface Written {
  readonly text: string;
  /** Whom the text shows: named in it, and not only spoken of. */
  readonly shows: readonly Part[];
}

export interface WritingOptions {
  /** Whether people and the motif are presented where they are first named. Speech does not present. */
  readonly presents?: boolean;
  /** Which of the lines to prefer: lines that answer one another stand in the same position of their lists. */
  readonly column?: number;
}

/** Fills lines with the words of one story; never writes the same sentence twice, and nothing that is to be avoided. */
export class Writer {
  constructor(
    private readonly random: SeededRandom,
    private readonly words: StoryWords,
    private readonly avoided: readonly string[] = [],
    /** Sentences written, and slots whose person or thing has been presented. */
    private readonly memory = { sentences: new Set<string>(), presented: new Set<string>() },
  ) {}

  /** The same writer, remembering the same sentences, somewhere else. */
  at(words: Partial<StoryWords>): Writer {
    return new Writer(this.random, { ...this.words, ...words }, this.avoided, this.memory);
  }

  /** One of the lines, filled; `undefined` when none can be filled without repeating something. */
  write(lines: Lines, options: WritingOptions = {}): Written | undefined {
    const preferred = options.column === undefined ? undefined : lines[options.column];
    for (const line of preferred === undefined ? this.random.shuffle(lines) : [preferred, ...lines]) {
      const written = this.filled(line, options);
      if (written === undefined || !this.isNew(written.text)) continue;
      this.remember(written.text);
      if (options.presents === true) this.markPresented(line);
      return written;
    }
    return undefined;
  }

  /** The text alone. Where the cast lacks somebody the line speaks of, it speaks of somebody. */
  text(lines: Lines): string {
    const written = this.write(lines) ?? this.filled(this.random.pick(lines), {});
    if (written !== undefined) return written.text;
    const people = { H: SOMEBODY, A: SOMEBODY, S: SOMEBODY, ...this.words.people };
    return capitalise(tidy(fillLine({ ...this.words, people }, this.random.pick(lines))));
  }

  /** Takes a sentence from elsewhere into account. */
  remember(text: string): void {
    for (const sentence of sentencesIn(text)) this.memory.sentences.add(sentence);
  }

  /** Takes it that everything the line presents has been presented. */
  markPresented(line: string): void {
    for (const [, key = '', form = ''] of line.matchAll(SLOT)) {
      if (form === 'intro' || (key === 'T' && (form === '' || form === 'The'))) this.memory.presented.add(key);
    }
  }

  private isNew(text: string): boolean {
    if (this.avoided.some((word) => text.toLowerCase().includes(word.toLowerCase()))) return false;
    return sentencesIn(text).every((sentence) => !this.memory.sentences.has(sentence));
  }

  private filled(line: string, { presents = false }: WritingOptions): Written | undefined {
    const shows = new Set<Part>();
    const fresh = new Set<string>();
    const missing: string[] = [];
    const text = line.replace(SLOT, (slot, key: string, form: string | undefined = '') => {
      const value = this.value(key, form, presents && !this.memory.presented.has(key) && !fresh.has(key));
      if (form === 'intro' || (key === 'T' && (form === '' || form === 'The'))) fresh.add(key);
      if (isPart(key) && form !== 'ref' && form !== 'full') shows.add(key);
      if (value === undefined) missing.push(slot);
      return value ?? '';
    });
    return missing.length === 0 ? { text: capitalise(tidy(text)), shows: [...shows] } : undefined;
  }

  private value(key: string, form: string, first: boolean): string | undefined {
    if (form === 'intro') return fill(this.words, key, first ? 'intro' : '');
    if (key !== 'T' || !first || (form !== '' && form !== 'The')) return fill(this.words, key, form);
    return form === 'The' ? capitalise(this.words.motif.full) : this.words.motif.full;
  }
}

function isPart(key: string): key is Part {
  return key === 'H' || key === 'A' || key === 'S';
}

/** The sentences of a text that are long enough to be noticed when they come again. */
function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?…])["”’]?\s+/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}' ]/gu, '')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= MIN_REPEATABLE_WORDS);
}
