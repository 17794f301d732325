import type { SeededRandom } from '#kernel/random.js';
import type { CastMember, CharacterProfile, ConceptBrief, Relationship, Scene } from '../../material/index.js';
import { personNoun } from '../../writing/lexicon/people.js';
import type { Notes } from '../../writing/notes.js';
import { fillLine, roleNoun, shortName, storyWords } from '../../writing/story-words.js';
import { tellings } from '../../writing/tellings/index.js';
import { capitalise, listed, sentence } from '../../writing/text.js';
import { ageOf } from './age.js';
import { COATS, COATS_OF_FUR, HAIR, LAMPS, MARKS, SHELLS } from './looks.js';
import { BACKSTORIES, REASONS, RELATIONS } from './past.js';

const PLACES_IN_CAST = 4;

/** Writes the profile of one member of the cast, from what the concept says and the scenes show. */
export function writeProfile(
  member: CastMember,
  brief: ConceptBrief,
  scenes: readonly Scene[],
  notes: Notes,
  feedback: readonly string[],
  random: SeededRandom,
): CharacterProfile {
  const place = Math.max(
    brief.cast.findIndex(({ name }) => name === member.name),
    0,
  );
  const words = wordsFor(member, brief);
  const say = (lines: readonly string[]): string => sentence(fillLine(words, random.pick(lines)));
  const show = notes.show.slice(0, 2);
  const signature = [lookOf(member, place, random), ...show].join(', ');
  return {
    name: member.name,
    role: member.role,
    motivation: `${sentence(`To ${member.want}`)} ${say(REASONS[member.role])}`,
    visual_signature: signature,
    relationships: brief.cast
      .filter(({ name }) => name !== member.name)
      .map((other) => relationTo(member, other, random)),
    continuity_notes: continuityOf(member, signature, scenes, brief),
    age: ageOf(member.description, feedback, random),
    pronouns: member.pronouns,
    occupation: member.description,
    voice: [member.voice, ...notes.tones].join(', '),
    backstory: [
      say(BACKSTORIES[member.role]),
      ...show.map((phrase) =>
        sentence(`Ever since, it has been impossible to think of ${shortName(member)} without ${phrase}`),
      ),
    ].join(' '),
    arc: arcOf(member, brief),
  };
}

/** `{H}` is the character; `{A}` and `{S}` stay who they are. */
function wordsFor(member: CastMember, brief: ConceptBrief) {
  const words = storyWords(brief);
  return { ...words, people: { ...words.people, H: member } };
}

/** Dealt by place in the cast: each place has its own share of every list. */
function dealt(list: readonly string[], place: number, random: SeededRandom): string {
  const share = Math.max(1, Math.floor(list.length / PLACES_IN_CAST));
  const start = (place % PLACES_IN_CAST) * share;
  return random.pick(list.slice(start, start + share));
}

function lookOf({ description }: CastMember, place: number, random: SeededRandom): string {
  const noun = personNoun(roleNoun(description)?.split(' ').at(-1) ?? '');
  if (/\b(?:robot|android|cyborg|machine|unit|computer|AI)\b/.test(description))
    return `${dealt(SHELLS, place, random)}, ${dealt(LAMPS, place, random)}`;
  if (noun?.isAnimal === true)
    return `${dealt(COATS_OF_FUR, place, random)}, ${dealt(MARKS.slice(4, 8), place, random)}`;
  return [COATS, HAIR, MARKS].map((list) => dealt(list, place, random)).join(', ');
}

function relationTo(member: CastMember, other: CastMember, random: SeededRandom): Relationship {
  const key = `${member.role}>${other.role}` as const;
  const relation = random.pick(RELATIONS[key] ?? RELATIONS['support>support'] ?? ['knows by sight']);
  return { character: other.name, relation: relation.replaceAll('{other}', () => shortName(other)) };
}

function continuityOf(
  member: CastMember,
  signature: string,
  scenes: readonly Scene[],
  { world }: ConceptBrief,
): string[] {
  const seen = scenes
    .filter(({ primary_characters }) => primary_characters.includes(member.name))
    .map(({ scene_number }) => String(scene_number));
  const first = scenes.flatMap(({ dialogue }) => dialogue).find(({ speaker }) => speaker === member.name);
  return [
    sentence(`In every scene: ${signature}`),
    seen.length === 0
      ? 'Is in none of the scenes and only spoken of.'
      : sentence(`Is in ${seen.length === 1 ? 'scene' : 'scenes'} ${listed(seen)}`),
    sentence(`Is called ${shortName(member)} in dialogue; pronouns ${member.pronouns}`),
    ...(first === undefined ? [] : [`First line: “${first.line.replaceAll('“', '‘').replaceAll('”', '’')}”`]),
    ...(member.role === 'protagonist' ? [sentence(`Is never far from the motif: ${world.motif}`)] : []),
  ];
}

function arcOf(member: CastMember, { world }: ConceptBrief): string {
  const { feelings } = tellings[world.pattern].arc;
  const [from = 'rest', to = 'rest'] = [feelings[0], feelings.at(-1)];
  if (member.role === 'protagonist') return sentence(`From ${from} to ${to}`);
  const ends = {
    bright: 'and is the better for it',
    bittersweet: 'and pays for some of it',
    dark: 'and is left with it',
  }[world.ending];
  const begins =
    member.role === 'antagonist'
      ? 'Begins by being sure of the outcome, is once at a loss for words,'
      : 'Begins at the edge of it, takes a side at last,';
  return sentence(capitalise(`${begins} ${ends}`));
}
