const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const ARTICLES = set('a an the another every each some any no this that these those');
export const POSSESSIVES = set('her his their its my our your');
export const NUMBERS = set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty hundred several many few both',
);
export const PREPOSITIONS = set(
  `about above across after against along amid among around as at before behind below beneath beside between beyond by despite down during for
  from in inside into like near of off on onto out outside over past since through throughout to toward towards under underneath until up upon
  via with within without aboard`,
);
/** Those that say where something is. */
export const WHERE = set(
  'in at on inside aboard near beneath under above outside beside behind beyond across within to into from around',
);
export const CONJUNCTIONS = set(
  'and or but nor yet so because when while if unless although though whereas than once where how why what whether',
);
export const RELATIVES = set('who whom whose which that');
export const AUXILIARIES = set(
  `is are was were am be been being has have had do does did can could must may might will would shall should cannot can't won't isn't aren't
  wasn't doesn't don't didn't hasn't haven't hadn't couldn't wouldn't shouldn't`,
);
export const PRONOUNS = set(
  `i you he she it we they me him them us himself herself itself themselves myself yourself who everyone everybody everything someone
  somebody something nobody nothing anyone anybody anything there here none all`,
);
export const ADVERBS = set(
  `not never always often sometimes soon now then still just only also too very even ever again almost suddenly slowly quietly secretly
  accidentally finally really alone together away ago forever instead uphill downhill upstairs downstairs abroad overboard ahead apart more most less much many later tonight today tomorrow yesterday perhaps maybe already
  unexpectedly reluctantly unknowingly apparently eventually once`,
);
export const CALENDAR = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december day days night nights morning mornings evening evenings afternoon week weeks weekend month months year years decade decades
  century centuries hour hours minute minutes second seconds moment moments time times age spring summer autumn winter midnight noon dawn
  dusk season birthday eve future past present`,
);

/** Words that show a text is English. */
export const ENGLISH = new Set([
  ...ARTICLES,
  ...POSSESSIVES,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...RELATIVES,
  ...AUXILIARIES,
  ...PRONOUNS,
  ...ADVERBS,
]);

/** Words that show it is Spanish, Portuguese, French, Italian, German, Dutch or a Nordic language. */
export const NOT_ENGLISH = set(
  `el los las un una unos que en del al por para con su sus es lo se y pero como sin hasta o os um uma uns do da dos das em no na nos nas não
  seu sua com le les une des du et est dans qui sur son sa ses leur pour avec ne pas il elle au aux cette il gli di della dello nel che
  è der die das und ein eine einen einem einer im ist den dem mit von zu auf für sich nicht het een van voor niet op met det och att som på
  av ett en ei og er til ja on`,
);
