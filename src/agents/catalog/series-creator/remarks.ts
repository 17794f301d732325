import type { RevisionRequest } from '../../define-agent.js';
import type { CastMember, ConceptBrief } from '../../material/index.js';
import type { Noun } from '../../writing/noun.js';
import type { Premise } from '../../writing/premise/analyse-premise.js';
import { shortName } from '../../writing/story-words.js';
import { clipped, listed, sentence, tidy } from '../../writing/text.js';
import type { SeriesCreatorInput } from './series-creator.contract.js';

const MAX_NOTE_WORDS = 30;

interface Facts {
  readonly hero: CastMember;
  readonly motif: Noun;
  readonly refrain: string;
  readonly tones: readonly string[];
}

/** How to see whether the film has become what it was meant to be. */
export function successCriteria(
  { context }: SeriesCreatorInput,
  { feedback }: RevisionRequest,
  { hero, motif, refrain }: Facts,
): string[] {
  const themes = (context.themes ?? []).filter((theme) => theme.trim() !== '');
  return [
    `After the first scene one can say what ${shortName(hero)} wants: to ${hero.want}.`,
    sentence(`Every scene shows ${motif.definite}, and each time it means something else`),
    `The last scene brings back the sentence “${refrain}”`,
    ...(themes.length === 0 ? [] : [sentence(`It leaves one thinking about ${listed(themes)}`)]),
    ...(context.content_rating === undefined ? [] : [sentence(`Nothing in it goes beyond ${context.content_rating}`)]),
    ...(context.target_duration_seconds === undefined
      ? []
      : [`It runs for about ${String(Math.round(context.target_duration_seconds))} seconds.`]),
    ...(context.custom_requirements === undefined
      ? []
      : [`It does what the order asks: “${note(context.custom_requirements)}”`]),
    ...feedback.filter((said) => said.trim() !== '').map((said) => `It heeds the note “${note(said)}”`),
  ];
}

function note(text: string): string {
  return clipped(tidy(text.replace(/["“”]/g, "'")), MAX_NOTE_WORDS);
}

/** What was taken for granted, so that somebody can object. */
export function validationNotes(
  { context, previous_brief: previous }: SeriesCreatorInput,
  premise: Premise,
  brief: ConceptBrief,
): string[] {
  const given = new Set([
    ...(context.characters ?? []).map(({ name }) => name.trim()),
    ...premise.people.flatMap(({ name }) => name ?? []),
    ...(previous?.cast ?? []).map(({ name }) => name),
  ]);
  const invented = brief.cast.filter(({ name }) => !given.has(name)).map(({ name }) => name);
  return [
    ...(invented.length === 0 ? [] : [sentence(`Invented, because nobody named them: ${listed(invented)}`)]),
    ...(context.genre === undefined
      ? [sentence(`No genre was asked for; it reads as ${brief.genre_tags[0] ?? 'drama'}`)]
      : []),
    ...(premise.setting === undefined
      ? [sentence(`The premise does not say where it is set; ${brief.world.setting} was chosen`)]
      : []),
    ...(premise.isRead ? [] : ['The idea is quoted and not interpreted: it could not be read as an English sentence.']),
    ...(premise.event === undefined ? ['The idea names no event; the inciting incident was invented.'] : []),
  ];
}
