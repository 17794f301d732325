import type { SeededRandom } from '#kernel/random.js';
import type { CastMember, CharacterRole, Pronouns } from '../../material/index.js';
import { NameGiver, pronounsOfName } from '../../writing/lexicon/names.js';
import { OPPOSING, personNoun } from '../../writing/lexicon/people.js';
import { ANIMAL_NAMES, FOE_TRAITS, MACHINE_NAMES, TRAITS } from '../../writing/lexicon/traits.js';
import type { Newcomer } from '../../writing/notes.js';
import type { PremisePerson } from '../../writing/premise/analyse-premise.js';
import { fillLine, shortName, type StoryWords } from '../../writing/story-words.js';
import type { Telling } from '../../writing/tellings/telling.js';
import { wordsOf } from '../../writing/text.js';
import { describedBy, describedInPremise } from './describe-person.js';

/** Everything that is known about who shall be in the story, before anybody has been given a name. */
export interface CastingCall {
  readonly named: readonly { readonly name: string; readonly description?: string | undefined }[];
  readonly premise: readonly PremisePerson[];
  readonly newcomers: readonly Newcomer[];
  /** Names of people who are in the story already. */
  readonly taken: readonly string[];
  readonly telling: Telling;
  /** What a protagonist is whom nobody has described. */
  readonly localPeople: readonly string[];
  /** For descriptions that mention what the story is about. */
  readonly words: Omit<StoryWords, 'people'>;
  /** Whether the premise leaves nobody else alive; whoever has to be invented is a machine. */
  readonly isLastOne: boolean;
  /** Text that says where the story is set, for names that belong there. */
  readonly surroundings: string;
}

/** Wants and voices are written later, when there are words for the story. */
export type Cast = readonly Omit<CastMember, 'want' | 'voice'>[];

export interface Casting {
  readonly cast: Cast;
  readonly background: readonly string[];
  /** Given by the premise, by name. */
  readonly aims: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly name?: string;
  readonly description?: string;
  /** The role of the premise, to be described when the protagonist has a name. */
  readonly person?: PremisePerson;
  readonly pronouns?: Pronouns;
  readonly opposes: boolean;
  readonly leads: boolean;
}

const MAX_CAST = 4;
/** In these the one who stands in the way is somebody close, and the first other person of the premise is meant. */
const OPPONENT_IS_CLOSE = new Set(['rivals', 'homecoming', 'reconstruction']);
const HOSTILE_AIM =
  /^(?:sell|destroy|stop|close|tear|kill|steal|take|burn|erase|expose|arrest|catch|evict|demolish|silence|marry|win|own)\b/;

export function castStory(call: CastingCall, random: SeededRandom): Casting {
  const candidates = candidatesOf(call);
  const lead = candidates.find(({ leads }) => leads) ?? candidates.find(({ opposes }) => !opposes) ?? candidates[0];
  const others = candidates.filter((candidate) => candidate !== lead);
  const opponent = opponentAmong(others, call);
  const friends = others.filter((candidate) => candidate !== opponent);
  const given = new NameGiver(random, call.surroundings, [
    ...call.taken,
    ...candidates.flatMap(({ name }) => name ?? []),
  ]);
  const enlist = new Enlisting(call, given, random);
  const hero = enlist.hero(lead);
  const foe = enlist.foe(opponent, hero);
  const supports = (friends.length === 0 ? [undefined] : friends.slice(0, MAX_CAST - 2)).map((friend) =>
    enlist.friend(friend, hero),
  );
  return {
    cast: [hero, foe, ...supports],
    background: friends
      .slice(MAX_CAST - 2)
      .flatMap(({ name }) => name ?? [])
      .slice(0, 16),
    aims: aimsOf([
      [lead, hero],
      [opponent, foe],
    ]),
  };
}

function aimsOf(
  pairs: readonly (readonly [Candidate | undefined, { readonly name: string }])[],
): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([candidate, { name }]) =>
      candidate?.person?.aim === undefined ? [] : [[name, candidate.person.aim]],
    ),
  );
}

/** The people of the project first, joined with what the premise says of them; then the premise's own; then newcomers. */
function candidatesOf({ named, premise, newcomers }: CastingCall): Candidate[] {
  const [first] = premise;
  const joined = new Set<PremisePerson>();
  const unique = named.filter(({ name }, at) => named.findIndex((other) => other.name.trim() === name.trim()) === at);
  const fromProject = unique.map(({ name, description }, at): Candidate => {
    const same = premise.find(
      (person) => person.name !== undefined && person.name.split(' ')[0] === name.trim().split(' ')[0],
    );
    // The first person named is meant by `a lighthouse keeper` when the premise names nobody.
    const person = same ?? (at === 0 && first?.name === undefined && description === undefined ? first : undefined);
    if (person !== undefined) joined.add(person);
    return fromClient(name.trim(), description, person);
  });
  const noHero = fromProject.length > 0 && first !== undefined && first.name === undefined;
  const fromPremise = premise
    .filter((person, at) => at === 0 || !person.isAbsent)
    .filter((person) => !joined.has(person) && !(noHero && person === first));
  return [
    ...fromProject,
    ...fromPremise.map((person, at): Candidate => ({
      ...(person.name === undefined ? {} : { name: person.name }),
      person,
      ...(person.pronouns === undefined ? {} : { pronouns: person.pronouns }),
      opposes: person.isOpposing || (person.aim !== undefined && HOSTILE_AIM.test(person.aim)),
      leads: at === 0 && fromProject.length === 0,
    })),
    ...newcomers.map(fromNotes),
  ];
}

function fromClient(name: string, description: string | undefined, person: PremisePerson | undefined): Candidate {
  const said = description === undefined ? undefined : describedBy(description);
  const words = wordsOf(description ?? '');
  const pronouns = pronounsIn(words) ?? person?.pronouns ?? pronounsOfName(name);
  return {
    name,
    ...(said === undefined ? {} : { description: said }),
    ...(person === undefined ? {} : { person }),
    ...(pronouns === undefined ? {} : { pronouns }),
    opposes: words.some((word) => OPPOSING.has(word)) || person?.isOpposing === true,
    leads: words.some((word) => /^(?:protagonist|hero|heroine|main|lead)$/.test(word)),
  };
}

/** The nouns say it first: `his older sister` is a woman. */
function pronounsIn(words: readonly string[]): Pronouns | undefined {
  const noun = words.map((word) => personNoun(word)?.pronouns).find((found) => found !== undefined);
  if (noun !== undefined) return noun;
  if (words.some((word) => /^(?:she|her|hers)$/.test(word))) return 'she/her';
  return words.some((word) => /^(?:he|him|his)$/.test(word)) ? 'he/him' : undefined;
}

function fromNotes({ role, name, of }: Newcomer): Candidate {
  const pronouns = personNoun(role.split(' ').at(-1) ?? '')?.pronouns;
  return {
    ...(name === undefined ? {} : { name }),
    description:
      of === undefined ? describedInPremise('a', role, false, undefined) : describedInPremise('their', role, false, of),
    ...(pronouns === undefined ? {} : { pronouns }),
    opposes: wordsOf(role).some((word) => OPPOSING.has(word)),
    leads: false,
  };
}

function opponentAmong(others: readonly Candidate[], { telling, named }: CastingCall): Candidate | undefined {
  const clear = others.find(({ opposes }) => opposes);
  if (clear !== undefined) return clear;
  if (OPPONENT_IS_CLOSE.has(telling.pattern)) return others[0];
  return named.length >= 3 ? others[1] : undefined;
}

/** Turns candidates into members of the cast, inventing what is missing. */
class Enlisting {
  private protagonist?: CastMember;
  private readonly nicknames = new Set<string>();

  constructor(
    private readonly call: CastingCall,
    private readonly names: NameGiver,
    private readonly random: SeededRandom,
  ) {}

  hero(candidate: Candidate | undefined): Cast[number] {
    const role = candidate?.person?.role;
    const local = this.random.pick(this.call.localPeople);
    const root =
      candidate?.description ??
      (role === undefined
        ? local
        : describedInPremise(
            candidate?.person?.determiner ?? 'a',
            role,
            candidate?.person?.plural ?? false,
            undefined,
          ));
    const hero = this.member('protagonist', candidate, this.withTrait(root, TRAITS));
    this.protagonist = { ...hero, want: '', voice: '' };
    return hero;
  }

  foe(candidate: Candidate | undefined, hero: Cast[number]): Cast[number] {
    return this.other('antagonist', candidate, hero, this.call.telling.antagonists, FOE_TRAITS);
  }

  friend(candidate: Candidate | undefined, hero: Cast[number]): Cast[number] {
    return this.other('support', candidate, hero, this.call.telling.friends, TRAITS);
  }

  private other(
    role: CharacterRole,
    candidate: Candidate | undefined,
    hero: Cast[number],
    invented: readonly string[],
    traits: readonly string[],
  ) {
    const { person } = candidate ?? {};
    const root =
      candidate?.description ??
      (person?.role === undefined
        ? undefined
        : describedInPremise(person.determiner, person.role, person.plural, shortName(hero)));
    return this.member(role, candidate, root === undefined ? this.invented(invented) : this.withTrait(root, traits));
  }

  private invented(people: readonly string[]): string {
    if (!this.call.isLastOne) return this.random.pick(people);
    const kind = this.random.pick(['maintenance', 'relay', 'greenhouse', 'kitchen', 'survey', 'records']);
    return this.withTrait(`a ${kind} unit`, TRAITS);
  }

  /** Descriptions that are long already, or have a `who` of their own, are left as they are. */
  private withTrait(root: string, traits: readonly string[]): string {
    if (root.split(' ').length > 5 || /\b(?:who|with|whose|,)/.test(root)) return root;
    return `${root} ${this.random.pick(traits)}`;
  }

  private member(role: CharacterRole, candidate: Candidate | undefined, described: string): Cast[number] {
    const noun = personNoun(
      (candidate?.person?.role ?? described.replace(/ (?:who|with|whose|from|of|in)\b.*$/, '')).split(' ').at(-1) ?? '',
    );
    const pronouns =
      candidate?.pronouns ?? noun?.pronouns ?? (candidate?.name === undefined ? this.anyPronouns() : 'they/them');
    const name = candidate?.name ?? this.nameFor(described, noun?.isAnimal === true, pronouns);
    const self = { name, role, pronouns, description: described, want: '', voice: '' };
    const people = { H: this.protagonist ?? self, A: self, S: self };
    return { name, role, pronouns, description: fillLine({ ...this.call.words, people }, described) };
  }

  private nickname(names: readonly string[]): string {
    const free = names.filter((name) => !this.nicknames.has(name));
    const name = this.random.pick(free.length > 0 ? free : names);
    this.nicknames.add(name);
    return name;
  }

  private anyPronouns(): Pronouns {
    return this.random.pick(['she/her', 'he/him', 'she/her', 'he/him', 'they/them'] as const);
  }

  private nameFor(description: string, isAnimal: boolean, pronouns: Pronouns): string {
    if (isAnimal) return this.nickname(ANIMAL_NAMES);
    if (/\b(?:robot|android|cyborg|machine|computer|unit|AI|ai)\b/.test(description))
      return this.nickname(MACHINE_NAMES);
    return this.names.full(pronouns);
  }
}
