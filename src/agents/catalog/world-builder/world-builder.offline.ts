import type { SeededRandom } from '#kernel/random.js';
import type { WorldGuide } from '../../material/index.js';
import { AMBIENCE } from '../../writing/ambience.js';
import { fillLine, storyWords } from '../../writing/story-words.js';
import { surroundingsIn } from '../../writing/surroundings.js';
import { sentence } from '../../writing/text.js';
import { BEST_HOURS, CUSTOMS, HISTORY, LIES, MOTIF_RULES, RULES } from './rules.js';
import type { WorldBuilderInput } from './world-builder.contract.js';

/** How the place of the story works: rules by the shape of the story, the rest by where it is. */
export function buildWorld(
  { concept_brief: brief, story_arc, research_notes }: WorldBuilderInput,
  random: SeededRandom,
): WorldGuide {
  const words = storyWords(brief);
  const say = (line: string): string => sentence(fillLine(words, line));
  const { pattern, setting, places } = brief.world;
  const [centre = '', ...ways] = LIES;
  const lies = [centre, ...random.shuffle(ways)];
  const hours = random.shuffle(BEST_HOURS);
  return {
    setting,
    rules: [...RULES[pattern].map(say), say(random.pick(MOTIF_RULES))],
    geography: places.map(({ name }, at) => ({
      place: name,
      lies: lies[at % lies.length] ?? centre,
      at_its_best: hours[at % hours.length] ?? 'at any hour',
    })),
    customs: random.sample(CUSTOMS, 2).map(say),
    history: [say(random.pick(HISTORY)), sentence(story_arc.turns.opposition), research_notes.period],
    sounds: [...AMBIENCE[surroundingsIn(setting)]],
  };
}
