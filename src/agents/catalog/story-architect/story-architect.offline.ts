import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { ConceptBrief, ContinuityFlag, StoryArc } from '../../material/index.js';
import { heeded } from '../../writing/heeded.js';
import { shortName, storyWords } from '../../writing/story-words.js';
import { tellings } from '../../writing/tellings/index.js';
import { listed, sentence } from '../../writing/text.js';
import { Writer } from '../../writing/writer.js';
import type { StoryArchitectInput, StoryArchitectOutput } from './story-architect.contract.js';

/** Unsigned 31 bits: an integer everywhere. */
const MAX_SEED = 2 ** 31 - 1;

/** More would bury the escalation. */
const MAX_SHOWN = 4;

/** Writes the arc without a model: what the concept promises, in the order in which it happens. */
export function writeArc(
  { concept_brief, creative_guidelines = {} }: StoryArchitectInput,
  { feedback }: RevisionRequest,
  random: SeededRandom,
): StoryArchitectOutput {
  const brief = heeded(concept_brief, feedback);
  const { world } = brief;
  const { must_include = [], must_avoid = [] } = creative_guidelines;
  const { arc, wants } = tellings[world.pattern];
  const writer = new Writer(random, storyWords(brief), [...world.must_avoid, ...must_avoid]);
  const setback = writer.text(arc.setback);
  const choice = writer.text(arc.choice);
  const consequence = writer.text(arc.consequence[world.ending]);
  const shown = [...world.must_show, ...must_include];
  return {
    story_arc: {
      setup: aboutSubject(`${writer.text(arc.setup)} ${world.inciting_incident}`, brief),
      escalation: withEverybody(
        [writer.text(arc.escalation), ...alsoShown(shown.slice(0, MAX_SHOWN))].join(' '),
        brief,
      ),
      resolution: `${writer.text(arc.resolution[world.ending])} ${lastWords(world.refrain, random)}`,
      emotional_beats: arc.feelings.map((_, at) => feeling(writer, arc.feelings, at)),
      continuity_flags: flagsFor(brief),
      seed: random.int(0, MAX_SEED),
      turns: { want: wantOf(brief), opposition: oppositionOf(brief, writer, wants.A), setback, choice, consequence },
    } satisfies StoryArc,
  };
}

/** The beginning says what it is all about. */
function aboutSubject(text: string, { world: { subject } }: ConceptBrief): string {
  return text.toLowerCase().includes(subject.toLowerCase())
    ? text
    : `${text} ${sentence(`All of it has to do with ${subject}`)}`;
}

/** Nobody of the cast is left out of the story. */
function withEverybody(text: string, { cast }: ConceptBrief): string {
  const absent = cast.slice(1).filter((member) => !text.includes(shortName(member)));
  const added = absent.map((member) =>
    sentence(`${shortName(member)} is in the middle of it, and would like only to ${member.want}`),
  );
  return [text, ...added].join(' ');
}

/** Sentences of the premise stand for themselves; phrases are given a place. */
function alsoShown(shown: readonly string[]): string[] {
  const isSentence = (said: string): boolean => /[.!?…]$/.test(said);
  const phrases = shown.filter((said) => !isSentence(said));
  const added = phrases.length === 0 ? [] : [sentence(`Along the way it takes in ${listed(phrases)}`)];
  return [...shown.filter(isSentence), ...added];
}

function lastWords(refrain: string, random: SeededRandom): string {
  return random.pick([
    `The last thing to be heard is the first that was promised: “${refrain}”`,
    `It ends on the sentence it began with: “${refrain}”`,
    `What remains is one sentence: “${refrain}”`,
  ]);
}

function feeling(writer: Writer, feelings: readonly string[], at: number): string {
  return writer.text([feelings[at] ?? '']).replace(/^./u, (letter) => letter.toLowerCase());
}

function wantOf({ cast: [hero] }: ConceptBrief): string {
  return hero === undefined ? 'Somebody wants something.' : sentence(`${hero.name} wants to ${hero.want}`);
}

function oppositionOf({ cast }: ConceptBrief, writer: Writer, wants: readonly string[]): string {
  const foe = cast.find(({ role }) => role === 'antagonist');
  return foe === undefined
    ? sentence(`The world would rather ${writer.text(wants)}`)
    : sentence(`${foe.name} wants to ${foe.want}`);
}

/** What later steps could get wrong: who is called what, what the motif is, and what must not occur. */
function flagsFor({ cast, world, background_characters }: ConceptBrief): ContinuityFlag[] {
  return [
    { code: 'MOTIF_CONTINUITY', message: sentence(`In every scene the motif is the same thing: ${world.motif}`) },
    ...cast.map((member) => ({
      code: 'CHARACTER_REFERENCE',
      message: sentence(
        `${member.name} (${member.pronouns}) is ${member.description}; in dialogue the name is ${shortName(member)}`,
      ),
    })),
    { code: 'REFRAIN_RETURNS', message: `The last scene brings back, word for word: “${world.refrain}”` },
    ...(background_characters.length === 0
      ? []
      : [{ code: 'BACKGROUND_CHARACTERS', message: sentence(`Seen and not heard: ${listed(background_characters)}`) }]),
    ...(world.must_avoid.length === 0
      ? []
      : [{ code: 'MUST_AVOID', message: sentence(`Does not occur: ${listed(world.must_avoid)}`) }]),
  ];
}
