import type { DramaticPattern } from '../material/index.js';
import type { Surroundings } from './lexicon/places.js';

export const GENRES = ['action', 'comedy', 'drama', 'horror', 'sci-fi', 'thriller', 'romance', 'documentary'] as const;
export type Genre = (typeof GENRES)[number];

export interface GenreBook {
  /** What it is about when the premise names somebody and nothing else. */
  readonly subject: string;
  readonly tones: readonly string[];
  /** How a story of this kind can be told, the most natural first. */
  readonly patterns: readonly DramaticPattern[];
  /** Where it may be set when nobody says. */
  readonly surroundings: readonly Surroundings[];
  /** Words of a premise that speak for the genre. */
  readonly signs: RegExp;
}

export const genres: Readonly<Record<Genre, GenreBook>> = {
  action: {
    subject: 'the job',
    tones: ['kinetic', 'terse', 'defiant', 'high-stakes', 'physical', 'resolute'],
    patterns: ['countdown', 'exchange', 'false_name'],
    surroundings: ['road', 'city', 'works', 'coast', 'station'],
    signs:
      /\b(?:action|race|chase|fight|soldier|mercenary|explod|bomb|rescue|warrior|battle|war|hijack|gladiator|samurai|ninja)/i,
  },
  comedy: {
    subject: 'the misunderstanding',
    tones: ['wry', 'playful', 'deadpan', 'warm', 'absurd', 'breathless'],
    patterns: ['rivals', 'inspection', 'false_name', 'last_offer'],
    surroundings: ['shop', 'village', 'office', 'house', 'stage'],
    signs:
      /\b(?:comedy|funny|hilarious|accidentally|parrot|sourdough|mayor|wedding|neighbou?r|prank|clown|becomes famous|talking|pretend|roommate|goose)/i,
  },
  drama: {
    subject: 'the promise',
    tones: ['intimate', 'restrained', 'elegiac', 'humane', 'patient', 'bittersweet'],
    patterns: ['last_offer', 'homecoming', 'buried_truth', 'standing_order', 'bargain'],
    surroundings: ['coast', 'house', 'village', 'city', 'station', 'hospital'],
    signs: /\b(?:drama|family|father|mother|grief|inherit|forgive|illness|loss|funeral)/i,
  },
  horror: {
    subject: 'the voice',
    tones: ['dread-filled', 'hushed', 'uncanny', 'claustrophobic', 'cold', 'inexorable'],
    patterns: ['presence', 'bargain'],
    surroundings: ['house', 'coast', 'hospital', 'wild', 'village'],
    signs:
      /\b(?:horror|ghost|haunt|demon|possess|curse|zombie|vampire|witch|nightmare|corpse|grave|scream|monster|evil)/i,
  },
  'sci-fi': {
    subject: 'the signal',
    tones: ['luminous', 'estranged', 'precise', 'awed', 'lonely', 'curious'],
    patterns: ['standing_order', 'correspondence', 'countdown', 'presence', 'bargain'],
    surroundings: ['space', 'works', 'city', 'wild'],
    signs:
      /\b(?:sci-?fi|science fiction|robot|android|space|alien|planet|mars|moon|galaxy|future|time travel|clone|ai|astronaut|cyborg|colony|starship|satellite)/i,
  },
  thriller: {
    subject: 'the disappearance',
    tones: ['taut', 'watchful', 'cold-blooded', 'nervous', 'shadowed', 'relentless'],
    patterns: ['buried_truth', 'exchange', 'false_name'],
    surroundings: ['city', 'office', 'station', 'coast', 'hospital'],
    signs:
      /\b(?:thriller|detective|murder|hitman|killer|spy|conspir|heist|thief|police|agent|assassin|kidnap|forger|missing|disappear|investigat|crime|3:07)/i,
  },
  romance: {
    subject: 'the letter',
    tones: ['tender', 'yearning', 'playful', 'sunlit', 'shy', 'rueful'],
    patterns: ['homecoming', 'correspondence', 'rivals'],
    surroundings: ['coast', 'city', 'station', 'shop', 'village'],
    signs: /\b(?:romance|romantic|love|lovers?|kiss|wedding|bride|groom|heart|ex-)/i,
  },
  documentary: {
    subject: 'the work',
    tones: ['observational', 'candid', 'unhurried', 'attentive', 'plain-spoken', 'warm'],
    patterns: ['witness', 'reconstruction'],
    surroundings: ['village', 'coast', 'works', 'wild', 'city'],
    signs: /\b(?:documentary|true story|docu|portrait of)/i,
  },
};

const SYNONYMS: Readonly<Record<string, Genre>> = {
  scifi: 'sci-fi',
  sciencefiction: 'sci-fi',
  sf: 'sci-fi',
  speculative: 'sci-fi',
  cyberpunk: 'sci-fi',
  dystopia: 'sci-fi',
  funny: 'comedy',
  satire: 'comedy',
  sitcom: 'comedy',
  humor: 'comedy',
  humour: 'comedy',
  farce: 'comedy',
  scary: 'horror',
  ghoststory: 'horror',
  gothic: 'horror',
  suspense: 'thriller',
  crime: 'thriller',
  mystery: 'thriller',
  noir: 'thriller',
  detective: 'thriller',
  heist: 'thriller',
  romantic: 'romance',
  love: 'romance',
  lovestory: 'romance',
  adventure: 'action',
  war: 'action',
  western: 'action',
  superhero: 'action',
  doc: 'documentary',
  docu: 'documentary',
  docudrama: 'documentary',
  nonfiction: 'documentary',
  dramatic: 'drama',
  tragedy: 'drama',
  family: 'drama',
  fantasy: 'drama',
};

/** The genre a word stands for, whatever its spelling; `undefined` when it stands for none of ours. */
export function knownGenre(name: string): Genre | undefined {
  const key = name.toLowerCase().replace(/[^a-z]/g, '');
  return GENRES.find((genre) => genre.replace('-', '') === key) ?? SYNONYMS[key];
}

/** The genre asked for; else the one that the premise speaks of; else drama. */
export function genreOf(asked: string | undefined, premise: string): Genre {
  if (asked !== undefined && asked.trim() !== '') {
    const words = asked.split(/[\s/,&+]+/);
    return knownGenre(asked) ?? words.map(knownGenre).find((genre) => genre !== undefined) ?? 'drama';
  }
  const order: readonly Genre[] = ['documentary', 'horror', 'sci-fi', 'thriller', 'comedy', 'romance', 'action'];
  return order.find((genre) => genres[genre].signs.test(premise)) ?? 'drama';
}
