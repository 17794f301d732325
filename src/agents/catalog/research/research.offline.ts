import type { SeededRandom } from '#kernel/random.js';
import type { ConceptBrief, ResearchNotes } from '../../material/index.js';
import { AMBIENCE } from '../../writing/ambience.js';
import { prepositionFor } from '../../writing/lexicon/places.js';
import { roleNoun } from '../../writing/story-words.js';
import { surroundingsIn } from '../../writing/surroundings.js';
import { Noun } from '../../writing/noun.js';
import { capitalise, sentence, withArticle } from '../../writing/text.js';
import { OPEN_QUESTIONS, PERIODS, THING_FACTS, TRADE_FACTS } from './knowledge.js';
import type { ResearchInput } from './research.contract.js';

/** Notes on what the story takes for granted: a trade, a place, the thing in everybody's hands. */
export function takeNotes({ concept_brief: brief }: ResearchInput, random: SeededRandom): ResearchNotes {
  const surroundings = surroundingsIn(brief.world.setting);
  const at = prepositionFor(brief.world.setting);
  return {
    period: sentence(random.pick(PERIODS).replace('{P}', brief.world.setting)),
    facts: [...tradeFacts(brief, random), placeFact(brief), thingFact(brief, random)],
    open_questions: [
      sentence(random.pick(OPEN_QUESTIONS).replace('{X}', new Noun(brief.world.subject).definite)),
      `Whether ${AMBIENCE[surroundings][1]} can be recorded ${at} ${brief.world.setting}, or has to be made.`,
    ],
  };
}

/** Of everybody whose description names a trade. */
function tradeFacts({ cast }: ConceptBrief, random: SeededRandom): ResearchNotes['facts'] {
  const facts = random.shuffle(TRADE_FACTS);
  return cast.slice(0, 3).flatMap(({ name, description }, at) => {
    const trade = tradeIn(description);
    const fact = facts[at % facts.length];
    if (trade === undefined || fact === undefined) return [];
    const note = capitalise(fact.note.replaceAll('{trade}', withArticle(trade)));
    return [{ topic: `The trade of ${withArticle(trade)}`, note, use: fact.use.replaceAll('{name}', name) }];
  });
}

function placeFact({ world }: ConceptBrief): ResearchNotes['facts'][number] {
  const [bed, passing] = AMBIENCE[surroundingsIn(world.setting)];
  const [first] = world.places;
  return {
    topic: capitalise(world.setting),
    note: sentence(`Whoever works there stops hearing ${bed}; a stranger hears ${passing} first`),
    use: sentence(`Let ${first?.name ?? world.setting} be heard before it is seen`),
  };
}

function thingFact({ world }: ConceptBrief, random: SeededRandom): ResearchNotes['facts'][number] {
  const motif = new Noun(world.motif);
  return {
    topic: capitalise(motif.definite),
    note: capitalise(random.pick(THING_FACTS).replaceAll('{T}', motif.definite)),
    use: sentence(`Handle ${motif.definite} the same way in every scene until the one in which it matters`),
  };
}

/** `the last bookseller who never came late` -> `bookseller`; several people have no trade in common. */
function tradeIn(description: string): string | undefined {
  const trade = roleNoun(description)?.replace(/^(?:last|first|only|one) /, '');
  return trade === undefined || new Noun(trade).plural ? undefined : trade;
}
