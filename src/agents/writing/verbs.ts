/** Verbs that premises are made of, in the form that follows `to`. */
const VERBS = new Set(
  `abandon accept accuse adopt answer appear arrange arrive ask attempt attend awake awaken awaits babysit bake bargain battle become
  befriend beg begin believe bet betray bind blackmail board borrow break bring build burn bury buy call capture care carry carve cast
  catch cause challenge change chase cheat choose claim clean climb close clone collect collide come command compete compose confess
  confront connect conspire construct contact continue control convince cook cope count cover crash crave create cross cry cultivate cure
  dance dare deal decide decipher declare decode defend defuse deliver demand deny depend descend deserve design destroy develop die dig
  direct disappear discover disguise disobey divorce dive dream drift drink drive drop drown earn eat embark embrace emerge encounter end endure
  enlist enroll ensure enter entertain erase escape evade exchange exist expect experience explain explode explore expose face fail fake
  fall fear feed feel feud fight fill film find fix flee fly follow forbid force forecast foresee foretell forge forget forgive form gain gamble gather get give go
  grant grieve grow grumble guard guess guide hack happen hate haunt have head heal hear help hide hijack hire hold hope host hunt hurt imagine
  impersonate infiltrate inherit insist inspire interview invade invent investigate invite involve join journey judge jump keep kidnap
  kill kiss knit know land last lead leak learn leave lend let lie liberate lift like listen live long look lose love maintain make manage
  manipulate march marry master meet mend mentor mourn move murder navigate need negotiate notice obsess offer open operate order outlive outwit overcome
  overhear own paint park participate pass pay perform persuade photograph pilot plan plant play plot poison possess post practise predict prepare
  pretend prevent promise propose protect prove pull punish pursue push put question quit race raise reach react read realise realize
  rebel rebuild recall receive recognise recognize reconcile reconnect record recover recruit refuse regret rejoin release relive rely remain remember
  remove rent repair replace report rescue resist resolve restore retire retrieve return reunite reveal revive ride ring rise risk roam rob
  ruin rule run sabotage sacrifice sail save scare search see seek seem sell send serve set settle shake share shelter shoot show sink
  sing sit skate sleep smuggle solve sort speak spend spy stalk stand stare start start starve stay steal step stop strike struggle study
  stumble succeed suffer suggest suppress surrender survive suspect swap swear swim switch take talk tame teach team tell tempt threaten
  throw touch track trade trail train transform translate transport trap travel treat trick trust try turn uncover understand undertake undo
  unearth unite unlock unravel use vanish venture visit volunteer vow wait wake walk wander want warn wash watch wear weave weigh win wish
  whisper whistle witness wonder work worry worship write wrestle yearn`.split(/\s+/),
);

const PAST: Readonly<Record<string, string>> = Object.fromEntries(
  `awake:awoke become:became begin:began bet:bet bind:bound break:broke bring:brought build:built buy:bought cast:cast catch:caught
  choose:chose come:came deal:dealt dig:dug dive:dived drink:drank drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought find:found
  flee:fled fly:flew forbid:forbade forget:forgot forgive:forgave get:got give:gave go:went grow:grew have:had hear:heard hide:hid
  hold:held hurt:hurt keep:kept know:knew lead:led leave:left lend:lent let:let lose:lost make:made meet:met overcome:overcame
  overhear:overheard pay:paid put:put quit:quit read:read rebuild:rebuilt ride:rode ring:rang rise:rose run:ran see:saw seek:sought
  sell:sold send:sent set:set shake:shook shoot:shot show:showed sing:sang sink:sank sit:sat sleep:slept speak:spoke spend:spent
  stand:stood steal:stole strike:struck swear:swore swim:swam take:took teach:taught tell:told throw:threw understand:understood
  undertake:undertook undo:undid wake:woke wear:wore weave:wove win:won write:wrote`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
const BASE_OF_PAST: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAST).map(([base, past]) => [past, base]),
);

const IRREGULAR_THIRD: Readonly<Record<string, string>> = { have: 'has', be: 'is', do: 'does', go: 'goes' };
const PLURAL_OF: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'are',
  was: 'were',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "doesn't": "don't",
  "hasn't": "haven't",
};

/** `discover` -> `discovers`. */
export function thirdPerson(base: string): string {
  const irregular = IRREGULAR_THIRD[base];
  if (irregular !== undefined) return irregular;
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** `discovers` -> `discover`, `has` -> `have`: the verb a plural subject takes. */
export function pluralVerb(third: string): string {
  const irregular = PLURAL_OF[third];
  if (irregular !== undefined) return irregular;
  if (third.endsWith('ies') && third.length > 4) return `${third.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(third)) return third.slice(0, -2);
  return third.replace(/s$/, '');
}

/** The base of a known verb in the third person, e.g. `discover` for `discovers`. */
export function baseOfThird(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower === 'goes') return 'go';
  const base = lower.endsWith('s') ? pluralVerb(lower) : undefined;
  return base !== undefined && VERBS.has(base) ? base : undefined;
}

/** The base of a known verb in the past, e.g. `find` for `found`. */
export function baseOfPast(word: string): string | undefined {
  const lower = word.toLowerCase();
  const irregular = BASE_OF_PAST[lower];
  if (irregular !== undefined) return irregular;
  const stems = [
    lower.replace(/ed$/, ''),
    lower.replace(/d$/, ''),
    lower.replace(/ied$/, 'y'),
    lower.replace(/(.)\1ed$/, '$1'),
  ];
  return lower.endsWith('ed') ? stems.find((stem) => VERBS.has(stem)) : undefined;
}

export function isBaseVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase());
}
