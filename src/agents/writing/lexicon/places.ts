/** The kinds of surroundings that settings are written for. */
export const SURROUNDINGS = [
  'coast',
  'vessel',
  'city',
  'village',
  'space',
  'house',
  'school',
  'hospital',
  'stage',
  'works',
  'wild',
  'road',
  'station',
  'train',
  'shop',
  'office',
  'castle',
] as const;
export type Surroundings = (typeof SURROUNDINGS)[number];

const NOUNS: Readonly<Record<Surroundings, string>> = {
  coast: 'lighthouse island harbour harbor port beach coast sea ocean pier dock bay reef marina',
  vessel: 'ship boat ferry submarine shipwreck trawler yacht rig freighter liner barge steamer',
  city: 'city metropolis capital town district neighbourhood neighborhood street alley bridge tower skyscraper rooftop apartment flat club nightclub slum suburb subway underground square',
  village:
    'village hamlet farm vineyard orchard barn mill church chapel monastery convent abbey cemetery graveyard parish valley countryside temple shrine garden greenhouse pond',
  space:
    'spaceship starship spacecraft satellite orbit planet moon mars galaxy space colony asteroid station-module habitat airlock outpost dome jupiter saturn venus',
  house:
    'house home mansion cottage cabin villa manor attic basement cellar kitchen bedroom room hotel motel inn hostel boarding-house guesthouse',
  school: 'school university college academy classroom campus kindergarten boarding-school',
  hospital: 'hospital clinic asylum ward hospice sanatorium morgue nursing-home care-home',
  stage:
    'theatre theater opera cinema circus stage concert-hall festival carnival fairground ballroom studio playhouse',
  works: 'factory workshop laboratory lab shipyard foundry garage warehouse plant refinery powerplant observatory',
  wild: 'quarry mine forest wood woods jungle mountain mountains desert swamp marsh river lake canyon cave tundra glacier arctic antarctica wilderness savanna volcano cliff cliffs meadow',
  road: 'road highway motorway roadside truck-stop diner gas-station petrol-station caravan camper border crossing',
  station: 'station railway airport platform terminal metro bus-station depot',
  train: 'train carriage sleeper locomotive',
  shop: 'shop store bakery cafe café restaurant bar pub market supermarket bookshop bookstore pharmacy laundromat laundrette barbershop salon tavern pizzeria teahouse mall bistro patisserie',
  office:
    'office archive archives library museum bank courthouse court ministry embassy precinct prison jail newsroom gallery headquarters parliament agency registry',
  castle: 'castle kingdom palace fortress dungeon realm empire throne-room citadel keep tower-room',
};

const SURROUNDINGS_OF = new Map(
  SURROUNDINGS.flatMap((kind) => NOUNS[kind].split(/\s+/).map((noun) => [noun.replace(/-/g, ' '), kind] as const)),
);

/** Where people of a trade are found. */
const TRADES: readonly (readonly [RegExp, string, Surroundings])[] = [
  [/lighthouse|sailor|captain|pirate|fisher|diver|dockworker|mermaid|surfer/, 'the harbour', 'coast'],
  [/astronaut|cosmonaut|alien|android|space/, 'the station', 'space'],
  [/teacher|student|pupil|professor|headmaster|principal/, 'the school', 'school'],
  [/doctor|nurse|surgeon|paramedic|patient|psychiatrist/, 'the hospital', 'hospital'],
  [
    /actor|actress|singer|dancer|ballerina|magician|clown|comedian|acrobat|puppeteer|stagehand|violinist|pianist/,
    'the theatre',
    'stage',
  ],
  [/baker/, 'the bakery', 'shop'],
  [/chef|cook|waiter|waitress/, 'the restaurant', 'shop'],
  [/barista/, 'the café', 'shop'],
  [/bartender|brewer/, 'the bar', 'shop'],
  [/florist|tailor|cobbler|watchmaker|clockmaker|jeweller|locksmith|barber|shopkeeper/, 'the shop', 'shop'],
  [/librarian/, 'the library', 'office'],
  [/archivist|historian/, 'the archive', 'office'],
  [/detective|inspector|lawyer|judge|accountant|clerk|reporter|journalist|spy|agent|banker/, 'the city', 'city'],
  [
    /mechanic|engineer|welder|inventor|scientist|physicist|chemist|glassmaker|carpenter|blacksmith|potter/,
    'the workshop',
    'works',
  ],
  [/farmer|beekeeper|shepherd|gardener|priest|nun|monk|gravedigger/, 'the village', 'village'],
  [/ranger|hiker|climber|hunter|explorer|wolf|bear/, 'the forest', 'wild'],
  [/driver|trucker|courier|biker|fugitive|outlaw|cowboy/, 'the road', 'road'],
  [/pilot|conductor|stationmaster|commuter/, 'the station', 'station'],
  [/king|queen|prince|princess|knight|wizard|witch|dragon|squire|emperor|empress|sorcer/, 'the castle', 'castle'],
];

const KNOWN_PLACES = new Map<string, Surroundings>([
  ...`amsterdam athens bangkok barcelona beijing belfast berlin bogotá boston brooklyn brussels bucharest budapest cairo chicago copenhagen dakar
    delhi detroit dubai dublin edinburgh glasgow hamburg hanoi havana helsinki istanbul jakarta jerusalem johannesburg kyiv kyoto lagos lima
    lisbon liverpool london madrid manhattan manchester marseille melbourne milan montreal moscow mumbai munich nairobi naples osaka oslo
    paris porto prague reykjavik rome seattle seoul shanghai singapore stockholm sydney tallinn tehran tokyo toronto vancouver venice vienna
    warsaw zurich galway accra`
    .split(/\s+/)
    .map((name) => [name, 'city'] as const),
  ...`alaska greenland iceland norway patagonia siberia yukon sahara himalaya himalayas andes alps amazon lapland nepal tibet`
    .split(/\s+/)
    .map((name) => [name, 'wild'] as const),
  ...`atlantic pacific mediterranean baltic hawaii sicily crete galicia cornwall brittany malta`
    .split(/\s+/)
    .map((name) => [name, 'coast'] as const),
  ...`argentina australia austria bavaria brazil canada chile china colombia cuba egypt england ethiopia europe finland france germany ghana
    greece hungary india ireland italy japan kenya korea mexico morocco nigeria peru poland portugal romania russia scotland senegal spain
    sweden switzerland texas tuscany turkey ukraine vietnam wales`
    .split(/\s+/)
    .map((name) => [name, 'village'] as const),
  ...`mars jupiter saturn venus europa titan`.split(/\s+/).map((name) => [name, 'space'] as const),
]);

/** The surroundings a noun for a place belongs to, or `undefined` when it is no place. */
export function surroundingsOf(noun: string): Surroundings | undefined {
  const word = noun.toLowerCase();
  return SURROUNDINGS_OF.get(word) ?? (/[^s]s$/.test(word) ? SURROUNDINGS_OF.get(word.slice(0, -1)) : undefined);
}

/** The surroundings of a place on the map. */
export function surroundingsOfName(name: string): Surroundings | undefined {
  const words = name.toLowerCase().split(/[\s-]+/);
  return words.map((word) => KNOWN_PLACES.get(word)).find((kind) => kind !== undefined);
}

/** Where somebody of this trade is found, when the premise does not say. */
export function placeOfTrade(role: string): { readonly name: string; readonly surroundings: Surroundings } | undefined {
  const trade = TRADES.find(([pattern]) => pattern.test(role.toLowerCase()));
  return trade === undefined ? undefined : { name: trade[1], surroundings: trade[2] };
}

const ON = new Set(
  `island ship boat ferry submarine planet moon mars pier beach coast farm mountain road highway street roof rooftop station-platform train bridge
  border campus stage square reef dock spaceship starship colony satellite coast sea ocean estate outpost platform glacier tundra asteroid`.split(
    /\s+/,
  ),
);
const IN = new Set(
  `city town village capital metropolis district neighbourhood neighborhood forest wood woods jungle desert swamp marsh valley countryside
  house home mansion cottage cabin villa apartment flat attic basement cellar kitchen bedroom room garden graveyard cemetery canyon cave
  mountains castle kingdom palace fortress dungeon realm empire hospital prison jail archive archives library museum mine wilderness arctic
  space orbit galaxy habitat dome hamlet orchard vineyard meadow suburb slum court tower`.split(/\s+/),
);

/** `in`, `on` or `at`, as the place wants it. */
export function prepositionFor(place: string): 'in' | 'on' | 'at' {
  const head = place.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (ON.has(head)) return 'on';
  if (IN.has(head) || !/^(?:the|an?|her|his|their) /i.test(place)) return 'in';
  return 'at';
}
