import { Noun } from '../../writing/noun.js';
import type { StoryWords } from '../../writing/story-words.js';
import type { ActName } from '../../writing/tellings/telling.js';
import { listed, sentence } from '../../writing/text.js';
import type { Writer } from '../../writing/writer.js';
import {
  CHORUS,
  HOLDS,
  MOODS,
  MOTIF_AT_HAND,
  MOTIF_IN_MIND,
  PREMISE_EXCHANGES,
  REMARKS,
  SIGHTS,
  SUBJECT_EXCHANGES,
  SUBJECT_THOUGHTS,
  TIES,
  TONE_MOODS,
  type PremiseExchange,
} from './interludes.js';
import { inTerms, wearsOut } from './premise-terms.js';
import type { Production } from './production.js';
import type { SceneScript } from './scene-script.js';

/** What happens first, and what the motif has to do with it. */
export function incidentOf({ brief, writer }: Production, script: SceneScript): string[] {
  const { world, cast } = brief;
  script.shows(cast[0]);
  writer.remember(world.inciting_incident);
  const motif = new Noun(world.motif).bare;
  const isSubject = motif === new Noun(world.subject).bare;
  if (world.inciting_incident.includes(motif)) writer.markPresented('{T}');
  const tie = writer.write(isSubject ? HOLDS : TIES, { presents: true })?.text ?? '';
  return [`${world.inciting_incident} ${tie}`.trim()];
}

/** Somebody puts the premise into words, and somebody answers. */
export function discuss(
  { words, random, terms, worn }: Production,
  name: ActName,
  script: SceneScript,
  writer: Writer,
): void {
  for (const exchange of random.shuffle(PREMISE_EXCHANGES[name])) {
    const line = worn.has(wearsOut(exchange.line, terms)) ? undefined : inTerms(exchange.line, terms);
    if (line === undefined || !talk({ ...exchange, line }, words, script, writer)) continue;
    worn.add(wearsOut(exchange.line, terms));
    return;
  }
}

/** No scene forgets what it is all about, or the thing that stands for it. */
export function keepToTheMatter(
  { brief, words, random }: Production,
  name: ActName,
  script: SceneScript,
  writer: Writer,
): void {
  const { motif, subject } = words;
  if (!script.mentions(motif.bare)) {
    const [hero] = brief.cast;
    // From the setback on it may be lost; how, only the telling knows.
    const isAtHand = (name === 'opening' || name === 'pressure') && hero !== undefined && script.has(hero);
    const lines = isAtHand ? MOTIF_AT_HAND : MOTIF_IN_MIND;
    const written = writer.write(lines, { presents: true });
    if (written !== undefined) script.insert(written.text);
  }
  if (script.mentions(subject.bare)) return;
  const talked =
    name !== 'aftermath' && random.shuffle(SUBJECT_EXCHANGES).some((each) => talk(each, words, script, writer));
  const thought = talked ? undefined : writer.write(SUBJECT_THOUGHTS);
  if (thought !== undefined) script.insert(thought.text);
}

/** Has two people talk who are both in the scene; whether they did. */
function talk(
  { says, line, answers, answer }: PremiseExchange,
  { people }: StoryWords,
  script: SceneScript,
  writer: Writer,
): boolean {
  const [first, second] = [people[says], people[answers]];
  if (first === undefined || second === undefined || !script.has(first) || !script.has(second)) return false;
  const said = writer.write([line]);
  const answered = said === undefined ? undefined : writer.write([answer]);
  if (said === undefined || answered === undefined) return false;
  return script.exchange([
    { speaker: first, line: said.text },
    { speaker: second, line: answered.text },
  ]);
}

/** Genres that have a weather of their own until the story is over. */
const GENRE_MOODS: Readonly<Record<string, keyof typeof MOODS>> = {
  horror: 'dark',
  thriller: 'dark',
  comedy: 'bright',
  romance: 'bright',
  documentary: 'bright',
};

/** One sentence of weather for the scenes that begin something; empty for the others. */
export function mood({ brief, writer }: Production, name: ActName): string {
  if (name === 'pressure' || name === 'choice') return '';
  const asked = brief.tone_keywords.flatMap((tone) => TONE_MOODS[tone] ?? []);
  const weather = name === 'aftermath' ? brief.world.ending : (GENRE_MOODS[brief.genre_tags[0] ?? ''] ?? 'bittersweet');
  const written = (asked.length > 0 ? writer.write(asked) : undefined) ?? writer.write(MOODS[weather]);
  return written?.text ?? '';
}

/** Shows what the premise or the notes want to be seen: a sentence as it is, a phrase in a sentence of ours. */
export function show({ toShow, random, words }: Production, count: number, script: SceneScript, writer: Writer): void {
  for (const next of toShow.splice(0, count)) {
    if (/[.!?…]$/.test(next)) {
      writer.remember(next);
      script.insert(next);
      continue;
    }
    const plain = next.replace(/[{}]/g, '');
    const phrase = plain.split(' ').length > 5 ? `“${plain}”` : plain;
    const seen = writer.write(SIGHTS.map((line) => line.replaceAll('{V}', () => phrase)));
    if (seen !== undefined) script.insert(seen.text);
    const part = random
      .shuffle(['S', 'H', 'A'] as const)
      .find((each) => words.people[each] !== undefined && script.has(words.people[each]));
    const speaker = part === undefined ? undefined : words.people[part];
    const said =
      part === undefined ? undefined : writer.write(REMARKS[part].map((line) => line.replaceAll('{V}', () => phrase)));
    if (speaker !== undefined && said !== undefined) script.exchange([{ speaker, line: said.text }]);
  }
}

/** A second friend, where there is one, has a word in the scene. */
export function bringIn({ brief, words, random }: Production, script: SceneScript, writer: Writer): void {
  const second = brief.cast.filter(({ role }) => role === 'support')[1];
  if (second === undefined) return;
  const { entrance, lines } = random.pick(CHORUS);
  const own = writer.at({ people: { ...words.people, S: second } });
  const enters = own.write(entrance);
  const says = own.write(lines);
  if (enters === undefined || says === undefined) return;
  script.add(enters.text);
  script.say(second, says);
}

/** The last scene ends on the refrain, and on everybody else who has a name. */
export function close({ telling, random, brief }: Production, script: SceneScript, writer: Writer): void {
  const { background_characters: background, world } = brief;
  if (background.length > 0) {
    const stands = background.length === 1 ? 'stands' : 'stand';
    script.add(sentence(`A little way off, and not saying a word, ${stands} ${listed(background)}`));
  }
  script.play(random.pick(telling.closings), writer, { column: 0 });
  if (!script.mentions(world.refrain)) script.add(`Over the last picture stand the words: “${world.refrain}”`);
}
