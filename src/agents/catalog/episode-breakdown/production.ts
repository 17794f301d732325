import type { SeededRandom } from '#kernel/random.js';
import type { ConceptBrief, StoryArc } from '../../material/index.js';
import { storyWords, type StoryWords } from '../../writing/story-words.js';
import { tellings } from '../../writing/tellings/index.js';
import type { ActName, Telling } from '../../writing/tellings/telling.js';
import { Writer } from '../../writing/writer.js';
import { termsOf, type PremiseTerms } from './premise-terms.js';

/** Everything the scenes of one film share while they are written. */
export interface Production {
  readonly brief: ConceptBrief;
  readonly arc: StoryArc;
  readonly telling: Telling;
  readonly words: StoryWords;
  readonly writer: Writer;
  readonly random: SeededRandom;
  /** What is still to be shown, in order; the scenes take from it. */
  readonly toShow: string[];
  /** Acts in which the premise itself is talked about. */
  readonly discussedIn: ReadonlySet<ActName>;
  readonly terms: PremiseTerms;
  /** Terms so long that one hears them once and no more. */
  readonly worn: Set<string>;
}

/** Besides the beginning and the turn: once in between, for more would wear it out. After a bargain nobody remembers. */
function between({ world }: ConceptBrief): readonly ActName[] {
  return world.pattern === 'bargain' ? ['pressure', 'setback'] : ['pressure', 'setback', 'aftermath'];
}

export function productionOf(brief: ConceptBrief, arc: StoryArc, random: SeededRandom): Production {
  const words = storyWords(brief);
  return {
    brief,
    arc,
    telling: tellings[brief.world.pattern],
    words,
    writer: new Writer(random, words, brief.world.must_avoid),
    random,
    toShow: [...brief.world.must_show],
    discussedIn: new Set<ActName>(['opening', 'choice', random.pick(between(brief))]),
    terms: termsOf(brief),
    worn: new Set<string>(),
  };
}
