const list = (words: string): string[] => words.trim().split(/\s+/);

/** Things one can hold in one or two hands. */
const PORTABLE = new Set(
  list(
    `key watch letter note notebook diary journal book ledger logbook manuscript script map chart compass photograph photo picture postcard card envelope
    ring necklace locket pendant bracelet brooch coin medal badge button stone pebble gem diamond ruby pearl shell feather leaf seed flower
    rose bone skull tooth box music-box suitcase briefcase bag purse wallet backpack phone telephone radio walkie-talkie camera tape cassette
    record film reel usb drive laptop tablet recorder recording microphone lamp lantern torch candle match lighter flashlight mirror comb
    hat coat jacket scarf glove gloves shoe shoes boot boots dress mask crown sword knife dagger gun pistol rifle arrow bow shield wand
    amulet talisman relic statue statuette figurine doll puppet toy teddy ball dice chess-piece violin guitar flute trumpet harmonica fiddle
    ukulele accordion whistle bell clock pocket-watch hourglass bottle cup mug teapot teacup kettle spoon bowl jar vial potion egg apple
    orange cake bread loaf sandwich pie recipe starter cookbook painting portrait drawing sketch sketchbook canvas brush pen pencil typewriter newspaper
    ticket passport receipt contract will deed certificate document file folder dossier testament scroll tablet fossil meteorite artefact
    artifact device gadget remote battery chip circuit lens telescope microscope snowglobe globe umbrella cane walking-stick kite balloon
    paper rope net hook needle thread blanket quilt pillow flag trophy prize medallion idol chalice goblet grail orb crystal scalpel
    heirloom keepsake souvenir lunchbox thermos helmet wig beard moustache sock socks slipper vase pot plant bonsai cactus marble`,
  ),
);

/** Things too large, too loose or too bright to hold. */
const CONCRETE = new Set(
  list(
    `light lights lighthouse ship ships boat car truck bus train plane aircraft rocket tree forest garden house door doors window wall
    staircase stairs elevator lift well tunnel bridge road river lake sea ocean storm rain snow fire smoke fog moon sun star stars comet
    asteroid sky cloud wind shadow shadows reflection footprints footsteps voice voices song songs signal signals broadcast machine engine
    computer robot robots satellite reactor generator bomb piano organ jukebox television tv screen statue monument grave tomb coffin
    body bodies corpse skeleton blood machine tank submarine dam wreck shipwreck treasure gold money cash bread wine beer coffee tea honey bees
    whales horses dogs cats birds crows ravens wolves elephants penguins fish mural painting carousel ferris-wheel swing bench bicycle bike
    motorcycle tractor sled throne bed chair table wardrobe mattress fridge oven dough ice glacier volcano crater island iceberg portal gate
    vault safe archive factory mine orchard vineyard vending-machine telephone-booth bees sourdough starter dinosaur dinosaurs dragon dragons
    unicorn army fleet regiment plague virus vaccine drug drugs poison cure formula`,
  ),
);

/** What cannot be touched; a premise can still be about it. */
const ABSTRACT = new Set(
  list(
    `love hate death life memory memories dream dreams nightmare nightmares secret secrets truth lie lies promise promises message
    messages silence sound noise music language code cipher grief sorrow loss hope fear courage revenge war peace justice crime murder
    conspiracy theory mystery puzzle riddle curse spell magic prophecy wish wishes debt job work marriage wedding divorce funeral birthday party election
    trial case investigation experiment invention discovery mission quest journey voyage heist robbery kidnapping escape game tournament
    competition contest race match bet deal offer inheritance fortune identity name names past future destiny fate soul heart mind
    loneliness friendship family faith religion god time weather gravity history story stories tale legend rumor rumour news apology
    question order orders answer answers key-change equation pattern prediction visions vision gift talent power powers ability superpower addiction
    illness disease cancer epidemic apocalypse invasion revolution rebellion strike protest eclipse earthquake flood drought famine
    friend colour color colours colors smell scent taste`,
  ),
);
const ABSTRACT_ENDING = /(?:tion|sion|ness|ity|ment|ism|ance|ence|hood|dom|ship|acy|ure|logy|phobia)$/;

/** Nouns that stand for nothing in particular; no story is about them. */
const EMPTY = new Set(
  list(
    `thing things way ways part parts lot lots kind sort number numbers group pair band team bunch couple piece pieces bit side sides end
    beginning middle top bottom front rest point fact facts reason reasons idea ideas world place places story film movie series one ones
    same other others life lives chance turn step order plan plans help use need needs attempt series set edge brink verge face eyes eye
    hand hands head feet foot legs hair skin back arms mouth trouble ground hours kind middle home self own people`,
  ),
);

export type Tangibility = 'portable' | 'concrete' | 'abstract' | 'empty' | 'unknown';

/** How one could handle what a noun names. */
export function tangibilityOf(noun: string): Tangibility {
  const word = noun.toLowerCase();
  const singular = word.replace(/(?<=[^s])s$/, '');
  if (EMPTY.has(word)) return 'empty';
  if (PORTABLE.has(word) || PORTABLE.has(singular)) return 'portable';
  if (CONCRETE.has(word) || CONCRETE.has(singular)) return 'concrete';
  if (ABSTRACT.has(word) || ABSTRACT.has(singular) || (word.length > 5 && ABSTRACT_ENDING.test(word)))
    return 'abstract';
  return 'unknown';
}

/** What people of a trade have to do with. */
const TRADE_MATTERS: readonly (readonly [RegExp, string])[] = [
  [/beekeeper/, 'the bees'],
  [/lighthouse/, 'the light'],
  [/baker/, 'the bread'],
  [/violin|cellist|pianist|musician|composer|singer|drummer|guitarist/, 'the melody'],
  [/clockmaker|watchmaker/, 'the clock'],
  [/fisher|sailor|captain|diver|pirate/, 'the sea'],
  [/shepherd/, 'the flock'],
  [/farmer|gardener|florist/, 'the harvest'],
  [/teacher|professor|student|pupil/, 'the lesson'],
  [/doctor|nurse|surgeon|paramedic/, 'the diagnosis'],
  [/astronaut|cosmonaut|pilot/, 'the transmission'],
  [/detective|inspector|investigator|lawyer|judge/, 'the case'],
  [/hitman|assassin|mercenary|soldier/, 'the contract'],
  [/spy|agent|hacker/, 'the file'],
  [/thief|burglar|robber|smuggler/, 'the haul'],
  [/chef|cook|waiter|waitress/, 'the recipe'],
  [/librarian|archivist|writer|novelist|author|poet/, 'the manuscript'],
  [/journalist|reporter|editor/, 'the story'],
  [/actor|actress|dancer|ballerina|comedian|clown/, 'the part'],
  [/painter|artist|sculptor|photographer/, 'the portrait'],
  [/king|queen|prince|princess|emperor|empress/, 'the crown'],
  [/witch|wizard|magician|sorcer/, 'the spell'],
  [/knight|samurai|warrior|squire/, 'the oath'],
  [/miner|welder|engineer|mechanic|inventor|scientist/, 'the machine'],
  [/weaver|tailor|seamstress|cobbler/, 'the pattern'],
  [/robot|android|cyborg|computer/, 'the directive'],
  [/priest|nun|monk|rabbi|imam/, 'the prayer'],
  [/mayor|president|politician|senator/, 'the election'],
  [/driver|trucker|courier|biker|messenger/, 'the delivery'],
  [/gravedigger|undertaker|mortician/, 'the grave'],
];

/** What somebody's story is about when nothing else is said of them. */
export function matterOfTrade(role: string): string | undefined {
  return TRADE_MATTERS.find(([trade]) => trade.test(role.toLowerCase()))?.[1];
}
