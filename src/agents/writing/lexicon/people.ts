import type { Pronouns } from '../../material/index.js';

const list = (words: string): string[] => words.trim().split(/\s+/);

const SHE = list(
  `woman girl mother mom mum mama grandmother grandma granny daughter sister aunt niece wife widow bride nun queen princess witch actress waitress
  heroine lady empress duchess goddess ballerina housewife stepmother stepsister godmother girlfriend mermaid maid seamstress businesswoman
  policewoman saleswoman fisherwoman matriarch midwife`,
);
const HE = list(
  `man boy father dad papa grandfather grandpa son brother uncle nephew husband widower groom monk king prince wizard actor waiter hero
  gentleman emperor duke god stepfather stepbrother godfather boyfriend fisherman policeman businessman salesman fireman postman mailman
  milkman lord patriarch handyman cowboy batman`,
);
const ANY = list(
  `person human child kid baby teenager teen youth orphan toddler twin sibling cousin parent grandparent lover fiancé fiancée friend enemy
  neighbour neighbor stranger rival colleague coworker boss partner roommate classmate ally traitor villain antagonist nemesis mentor
  apprentice student pupil scholar graduate professor teacher tutor headmaster principal librarian archivist historian scientist researcher
  physicist chemist biologist botanist astronomer astronaut cosmonaut pilot captain sailor keeper guard guardian soldier general colonel
  sergeant major lieutenant officer cop sheriff detective inspector investigator spy agent assassin hitman thief burglar robber smuggler
  pirate gangster mobster criminal convict prisoner fugitive hacker programmer engineer mechanic electrician plumber carpenter builder
  architect designer tailor cobbler blacksmith watchmaker clockmaker glassmaker jeweller jeweler potter painter sculptor artist musician
  pianist violinist cellist singer composer conductor dancer drummer guitarist dj poet novelist writer author journalist reporter editor
  photographer filmmaker director producer comedian clown magician acrobat performer model chef cook baker butcher barista bartender
  brewer farmer gardener shepherd beekeeper florist forester ranger hunter hiker climber diver surfer swimmer runner boxer wrestler fighter
  gladiator athlete footballer coach referee driver courier messenger cyclist biker trucker conductor clerk cashier accountant banker
  broker lawyer attorney judge politician senator mayor president minister diplomat ambassador translator interpreter priest pastor bishop
  pope rabbi imam prophet doctor nurse surgeon paramedic dentist vet veterinarian pharmacist therapist psychologist psychiatrist patient
  firefighter rescuer lifeguard janitor cleaner butler nanny babysitter servant undertaker gravedigger mortician medium psychic sorcerer
  sorceress necromancer vampire werewolf zombie ghost spirit demon angel devil monster alien android robot cyborg clone ai elf dwarf fairy
  dragon giant troll ogre goblin knight samurai ninja warrior viking squire baron count bandit outlaw vigilante superhero sidekick explorer
  adventurer archaeologist treasure-hunter collector inventor entrepreneur billionaire millionaire heir heiress survivor witness hermit
  nomad refugee immigrant migrant tourist traveller traveler wanderer beggar veteran volunteer activist rebel leader follower cultist
  villager tenant landlord guest host hostess customer client passenger commuter intern recruit champion loser genius prodigy celebrity impostor imposter
  forger counterfeiter locksmith safecracker gambler dealer auctioneer curator surveyor cartographer mapmaker meteorologist seismologist
  miner welder dockworker stagehand usher projectionist puppeteer ventriloquist taxidermist caretaker custodian groundskeeper weaver
  streamer influencer gamer blogger podcaster`,
);
/** They are somebody only where a premise makes one of them its protagonist. */
const ANIMALS = list(
  `dog cat wolf fox bear horse bird crow raven parrot owl penguin rabbit mouse rat turtle tortoise snail octopus whale dolphin elephant lion
  tiger monkey ape gorilla duck goose hen rooster chicken pig goat sheep hamster squirrel hedgehog puppy kitten pony donkey spider ant bee
  frog goldfish lobster pigeon seagull fish snake lizard panda koala`,
);
/** Groups with a verb in the singular; one member becomes the character. */
const COLLECTIVES = new Set(
  list('troupe crew team band gang choir squad orchestra unit cult tribe club duo trio quartet couple'),
);
/** Groups; one of the group becomes the character. */
const GROUPS: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  thieves: 'thief',
  wolves: 'wolf',
  mice: 'mouse',
  geese: 'goose',
  spies: 'spy',
  wives: 'wife',
  heroes: 'hero',
  firemen: 'fireman',
  fishermen: 'fisherman',
};

const PRONOUNS_OF = new Map<string, Pronouns | undefined>([
  ...[...ANY, ...ANIMALS].map((word) => [word, undefined] as const),
  ...SHE.map((word) => [word, 'she/her'] as const),
  ...HE.map((word) => [word, 'he/him'] as const),
]);

/** Nouns that end like a doer and are none. */
const NOT_DOERS = new Set(
  list(
    `letter paper river water winter summer number corner tower flower matter computer order power disaster chapter monster theater theatre
    counter poster poker radar mirror error terror horror door floor color colour harbor harbour doctor motor sensor elevator tractor
    reactor generator sister dinner supper butter pepper ginger finger shoulder border folder locker container trailer printer scanner
    camera offer murder wonder danger anger hunger whisper answer danger dagger hammer ladder lever meter meteor transmitter receiver starter
    feather leather weather silver amber ember timber lumber shower drawer freezer cooker toaster helicopter shelter center centre quarter
    cluster master layer player character newsletter vapor vapor mayor anchor tremor humor humour rumor rumour favor favour labor labour
    cellar collar dollar pillar sugar cedar altar guitar caviar jar car star scar war bar bazaar seminar calendar
    semester register ledger burger cancer tumor tenor minor major prior interior exterior superior crater frontier pier tier carrier barrier
    atelier chandelier her other another mother father brother daughter ever never over under after together whether rather either neither`,
  ),
);
const DOER = /(?:[^aeiou]er|ist|ian|eer|tor|smith|wright|monger|keeper|herd|woman|man|hunter)$/;

/** What is known about a noun for somebody: its singular, and the pronouns it implies when it implies any. */
export interface PersonNoun {
  readonly singular: string;
  readonly plural: boolean;
  readonly pronouns?: Pronouns;
  readonly isAnimal: boolean;
  /** Whether it is a group in the singular, such as `a choir`. */
  readonly isCollective: boolean;
}

const animals = new Set(ANIMALS);

function known(singular: string, plural: boolean): PersonNoun {
  const pronouns = PRONOUNS_OF.get(singular);
  const noun = { singular, plural, isAnimal: animals.has(singular), isCollective: false };
  return pronouns === undefined ? noun : { ...noun, pronouns };
}

/** Reads a noun as somebody, or gives `undefined` when it is something. */
export function personNoun(noun: string): PersonNoun | undefined {
  const word = noun.toLowerCase().split('-').at(-1) ?? '';
  if (COLLECTIVES.has(word)) return { singular: word, plural: true, isAnimal: false, isCollective: true };
  const group = GROUPS[word];
  if (group !== undefined) return known(group, true);
  if (PRONOUNS_OF.has(word)) return known(word, false);
  const singular = word.replace(/(?<=[^s])s$/, '');
  if (singular !== word && PRONOUNS_OF.has(singular)) return known(singular, true);
  if (singular.length < 6 || !DOER.test(singular) || NOT_DOERS.has(singular)) return undefined;
  return singular.endsWith('woman')
    ? { ...known(word, false), pronouns: 'she/her' }
    : known(singular, singular !== word);
}

/** Words that make somebody the opposition. */
export const OPPOSING = new Set(
  list(
    `rival enemy villain antagonist nemesis boss landlord traitor demon devil monster gangster mobster killer murderer assassin tyrant
    dictator stalker kidnapper thief ex inspector auditor developer billionaire witch vampire dragon emperor warlord sheriff stepmother
    ghost stranger impostor imposter usurper blackmailer bully banker lord corrupt evil ruthless sinister jealous ambitious greedy cruel cunning`,
  ),
);

/** Kin, for notes such as "give Mara a brother". */
export const KIN = new Set(
  list(
    `mother father sister brother daughter son aunt uncle niece nephew cousin grandmother grandfather wife husband twin friend girlfriend
    boyfriend partner mentor rival neighbour neighbor boss apprentice`,
  ),
);
