import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { CastMember, ConceptBrief, StoryWorld } from '../../material/index.js';
import { genreOf, genres, knownGenre, type Genre } from '../../writing/genres.js';
import { Noun } from '../../writing/noun.js';
import { readNotes, type Notes } from '../../writing/notes.js';
import { analysePremise, type Premise } from '../../writing/premise/analyse-premise.js';
import { pronounForms } from '../../writing/pronouns.js';
import { localPeople } from '../../writing/settings/index.js';
import { quoteOf, shortName, type StoryWords } from '../../writing/story-words.js';
import { tellings } from '../../writing/tellings/index.js';
import type { Telling } from '../../writing/tellings/telling.js';
import { sentence } from '../../writing/text.js';
import { Writer } from '../../writing/writer.js';
import { castStory, type Casting } from './casting.js';
import { choosePattern } from './choose-pattern.js';
import { incidentSentence, loglineOf } from './logline.js';
import type { SeriesCreatorInput, SeriesCreatorOutput } from './series-creator.contract.js';
import { mattersFor, placesOf, stageOf, type Stage } from './staging.js';
import { successCriteria, validationNotes } from './remarks.js';
import { titleOf } from './title.js';

/** Everything decided before a word of the brief is written. */
interface Plan {
  readonly premise: Premise;
  readonly notes: Notes;
  readonly genre: Genre;
  readonly telling: Telling;
  readonly stage: Stage;
  readonly subject: string;
  readonly motif: string;
  readonly casting: Casting;
}

/** Writes the concept without a model: what the premise says, told in one of the ways that suit its genre. */
export function writeConcept(
  input: SeriesCreatorInput,
  revision: RevisionRequest,
  random: SeededRandom,
): SeriesCreatorOutput {
  const plan = planOf(input, revision, random);
  const words = wordsOf(plan);
  const writer = new Writer(random, words, plan.notes.avoid);
  const cast = plan.casting.cast.map((member, at) => rounded(member, at, plan, writer));
  const [hero] = cast;
  if (hero === undefined) throw new RangeError('A story needs a protagonist');
  const incident = writer.text(plan.telling.incidents);
  const refrain = writer.text(plan.telling.refrains);
  const { event } = plan.premise;
  const stakes = writer.text(plan.telling.stakes);
  const world: StoryWorld = {
    pattern: plan.telling.pattern,
    setting: plan.stage.setting,
    places: placesFor(input, plan, random),
    inciting_incident: input.previous_brief?.world.inciting_incident ?? incidentSentence({ hero, event, incident }),
    subject: plan.subject,
    motif: plan.motif,
    refrain,
    ending: endingOf(input, plan, random),
    must_show: mustShow(plan, hero),
    must_avoid: [...plan.notes.avoid].slice(0, 8),
  };
  const brief: ConceptBrief = {
    title: titleOf(input, plan.notes, writer, plan.telling.titles),
    logline: loglineOf({
      hero,
      event,
      incident,
      stakes: continued(stakes, plan),
      refrain,
    }),
    genre_tags: genreTags(input, plan.genre),
    tone_keywords: tonesOf(plan, random),
    core_conflict: writer.text(plan.telling.conflicts),
    audience_promise: writer.text(plan.telling.promises),
    success_criteria: successCriteria(input, revision, {
      hero,
      motif: new Noun(plan.motif),
      refrain,
      tones: plan.notes.tones,
    }),
    premise: plan.premise.text,
    cast,
    background_characters: [...plan.casting.background],
    ...(input.context.target_duration_seconds === undefined
      ? {}
      : { target_duration_seconds: input.context.target_duration_seconds }),
    world,
  };
  return {
    concept_brief: brief,
    validation_notes: validationNotes(input, plan.premise, brief),
    taxonomy_refs: [`genre/${plan.genre}`, `pattern/${plan.telling.pattern}`],
  };
}

/** Stakes continue a sentence; only names keep their capital. */
function continued(text: string, { casting, stage, subject }: Plan): string {
  const names = [...casting.cast.map(shortName), stage.setting, subject].filter((name) => /^\p{Lu}/u.test(name));
  return names.some((name) => text.startsWith(name)) ? text : decapitalised(text);
}

const LAST_ONE = /\b(?:last|only) (?:surviving |living )?(?:human|person|man|woman|survivor|people)\b/i;

function planOf(input: SeriesCreatorInput, revision: RevisionRequest, random: SeededRandom): Plan {
  const { context, previous_brief: previous } = input;
  const premise = analysePremise(input.user_idea);
  const notes = readNotes([...premise.directions, ...wishesOf(context), ...revision.feedback]);
  const genre = notes.genre ?? genreOf(context.genre, premise.text);
  const kept = previous !== undefined && notes.genre === undefined;
  const wanted =
    notes.setting ??
    (previous === undefined ? context.settings?.find((name) => name.trim() !== '') : previous.world.setting);
  const stage = stageOf(wanted, premise, genre, random);
  const telling = tellings[kept ? previous.world.pattern : choosePattern(genre, premise, stage.surroundings, random)];
  const { subject, motif } = previous?.world ?? mattersFor(premise, stage, genre, telling, random);
  const words = {
    motif: new Noun(motif),
    subject: new Noun(subject),
    setting: new Noun(stage.setting),
    quote: quoteOf(premise.text),
  };
  const casting =
    previous === undefined
      ? castStory(
          {
            named: namedIn(input, notes),
            premise: premise.people,
            newcomers: notes.newcomers,
            taken: [],
            telling,
            isLastOne: LAST_ONE.test(premise.text),
            localPeople: localPeople[stage.surroundings],
            words,
            surroundings: `${stage.setting} ${premise.text}`,
          },
          random,
        )
      : recast(previous, notes, telling, words, random);
  return { premise, notes, genre, telling, stage, subject, motif, casting };
}

/** Wishes that came with the order are notes as much as those of a reviewer. */
function wishesOf({ custom_requirements, guidance = {} }: SeriesCreatorInput['context']): string[] {
  const said = Object.keys(guidance)
    .sort()
    .map((key) => guidance[key])
    .filter((value) => typeof value === 'string');
  return custom_requirements === undefined ? said : [custom_requirements, ...said];
}

function namedIn(
  { context }: SeriesCreatorInput,
  { renamed }: Notes,
): { name: string; description?: string | undefined }[] {
  return (context.characters ?? []).map(({ name, description }) => ({
    name: renamed.find(([from]) => from === name)?.[1] ?? name,
    description,
  }));
}

/** The cast of the version before, with the newcomers the notes ask for. */
function recast(
  previous: ConceptBrief,
  notes: Notes,
  telling: Telling,
  words: Omit<StoryWords, 'people'>,
  random: SeededRandom,
): Casting {
  const known = previous.cast.map(({ name, role, pronouns, description }, at) => ({
    name: renamed(name, at, role, notes),
    role,
    pronouns,
    description,
  }));
  const joining =
    notes.newcomers.length === 0
      ? []
      : castStory(
          {
            named: [],
            premise: [],
            newcomers: notes.newcomers,
            taken: known.map(({ name }) => name),
            telling,
            isLastOne: false,
            localPeople: ['a stranger'],
            words,
            surroundings: previous.premise,
          },
          random,
        ).cast.slice(0, 1);
  const newcomers = joining.map((member) => ({ ...member, role: 'support' as const }));
  const cast = [...known.slice(0, 4 - newcomers.length), ...newcomers];
  return {
    cast,
    background: [...previous.background_characters, ...known.slice(4 - newcomers.length).map(({ name }) => name)],
    aims: {},
  };
}

function renamed(name: string, at: number, role: CastMember['role'], notes: Notes): string {
  const found = notes.renamed.find(
    ([from]) =>
      name === from ||
      name.split(' ')[0] === from ||
      (from === 'hero' && at === 0) ||
      (from === 'foe' && role === 'antagonist'),
  );
  return found?.[1] ?? name;
}

function wordsOf({ premise, stage, subject, motif, casting }: Plan): StoryWords {
  const members = casting.cast.map((member) => ({ ...member, want: '', voice: '' }));
  const [hero, ...others] = members;
  const foe = others.find(({ role }) => role === 'antagonist');
  const friend = others.find((member) => member !== foe);
  return {
    people: { ...(hero && { H: hero }), ...(foe && { A: foe }), ...(friend && { S: friend }) },
    motif: new Noun(motif),
    subject: new Noun(subject),
    setting: new Noun(stage.setting),
    quote: quoteOf(premise.text),
  };
}

/** The member with what they want and how they speak: in the premise's words where it has any. */
function rounded(member: Casting['cast'][number], at: number, { telling, casting }: Plan, writer: Writer): CastMember {
  const part = at === 0 ? 'H' : member.role === 'antagonist' ? 'A' : 'S';
  const want = casting.aims[member.name] ?? decapitalised(writer.text(telling.wants[part]));
  return { ...member, want, voice: decapitalised(writer.text(telling.voices[part])) };
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function placesFor({ previous_brief: previous, context }: SeriesCreatorInput, plan: Plan, random: SeededRandom) {
  if (previous !== undefined && plan.notes.setting === undefined) return previous.world.places;
  const named = (context.settings ?? [])
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== plan.stage.setting);
  return placesOf(plan.stage, named, plan.telling, random);
}

const MILD = /^(?:g|pg|u|tv-y|tv-g|all|family)$/i;

function endingOf(
  { context, previous_brief: previous }: SeriesCreatorInput,
  { notes, genre }: Plan,
  random: SeededRandom,
): StoryWorld['ending'] {
  if (notes.ending !== undefined) return notes.ending;
  if (previous !== undefined) return previous.world.ending;
  if (context.content_rating !== undefined && MILD.test(context.content_rating.trim()))
    return random.pick(['bright', 'bittersweet'] as const);
  if (genre === 'comedy' || genre === 'romance') return random.pick(['bright', 'bright', 'bittersweet'] as const);
  return random.pick(
    genre === 'horror'
      ? (['dark', 'dark', 'bittersweet', 'bright'] as const)
      : (['bright', 'bittersweet', 'bittersweet', 'dark'] as const),
  );
}

/** Further sentences of the premise, then what the notes want to see. */
function mustShow({ premise, notes, subject, motif, stage }: Plan, hero: CastMember): string[] {
  const taken = `${subject} ${motif} ${stage.setting}`.toLowerCase();
  const otherMatters = premise.matters
    .filter(
      ({ words, tangibility, determiner }) =>
        /concrete|portable/.test(tangibility) &&
        !taken.includes(words.toLowerCase()) &&
        words.split(' ').length <= 4 &&
        determiner !== 'no',
    )
    .map(({ words, determiner, plural }) => (determiner === '' && !plural ? words : `the ${words}`));
  const facts = premise.facts.map((fact) => sentence(fact.filled(shortName(hero), pronounForms(hero.pronouns))));
  return [...notes.show, ...facts.slice(0, 5), ...otherMatters.slice(0, 2)].slice(0, 8);
}

/** Other ways to write our own genres, which need no tag of their own. */
const GENRE_SPELLINGS =
  /^(?:sci[- _]?fi|sf|science[- _]fiction|romantic|comedies|dramatic|doc|docu)$|^(?:action|comedy|drama|horror|thriller|romance|documentary)$/;

function genreTags({ context }: SeriesCreatorInput, genre: Genre): string[] {
  const themes = (context.themes ?? [])
    .map((theme) => theme.trim().toLowerCase())
    .filter((theme) => theme !== '' && theme.length < 30);
  const asked = (context.genre ?? '').trim().toLowerCase();
  const own =
    asked === '' || asked.length > 30 || (knownGenre(asked) === genre && GENRE_SPELLINGS.test(asked)) ? [] : [asked];
  return [...new Set([genre, ...own, ...themes])].slice(0, 3);
}

function tonesOf({ notes, genre }: Plan, random: SeededRandom): string[] {
  return [...new Set([...notes.tones, ...random.shuffle(genres[genre].tones)])].slice(0, 3);
}
