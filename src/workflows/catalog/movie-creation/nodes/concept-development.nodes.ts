import type { ConceptBrief } from '#agents';
import { episodeBreakdown, seriesCreator, storyArchitect } from '#agents/catalog';
import { node } from '../../../define-workflow.js';
import type { ProjectBrief } from '../../../domain/project-brief.js';
import { guidanceOf, phrases } from '../guidance.js';
import type { Movie, MovieUpdate } from '../movie-creation.state.js';
import { arcOf, briefOf } from '../selectors.js';
import { missing, perform } from './perform.js';

const state = 'concept_development';

/** The premise becomes a concept; a revision starts from the concept before it. */
export const createConcept = node<Movie, MovieUpdate>((movie, run) => {
  const previous_brief = briefOf(movie);
  const guidance = guidanceOf(run.parameters);
  const input = {
    user_idea: run.project.description,
    context: { ...contextOf(run.project), ...(Object.keys(guidance).length > 0 ? { guidance } : {}) },
    ...(previous_brief ? { previous_brief } : {}),
  };
  const from = [movie.concept];
  return perform(movie, run, { agent: seriesCreator, state, input, from }, (concept) => ({
    concept,
    inferred: inferredIn(concept.output.concept_brief, run.project),
  }));
});

/** The concept becomes a story from beginning to end. */
export const draftArc = node<Movie, MovieUpdate>((movie, run) => {
  const concept_brief = briefOf(movie);
  if (!concept_brief) return missing('The concept');
  const guidance = guidanceOf(run.parameters);
  const seconds = concept_brief.target_duration_seconds;
  const input = {
    concept_brief,
    creative_guidelines: {
      must_include: phrases(guidance, 'must_include'),
      must_avoid: phrases(guidance, 'must_avoid'),
      ...(seconds === undefined ? {} : { target_runtime_seconds: seconds }),
    },
  };
  const from = [movie.concept];
  return perform(movie, run, { agent: storyArchitect, state, input, from }, (arc) => ({ arc }));
});

/** The story becomes scenes. */
export const breakDown = node<Movie, MovieUpdate>((movie, run) => {
  const concept_brief = briefOf(movie);
  const story_arc = arcOf(movie);
  if (!concept_brief || !story_arc) return missing('The story arc');
  const from = [movie.concept, movie.arc];
  const input = { story_arc, concept_brief };
  return perform(movie, run, { agent: episodeBreakdown, state, input, from }, (breakdown) => ({ breakdown }));
});

/** Whom the concept adds where the project names its characters. */
function inferredIn({ cast }: ConceptBrief, { characters }: ProjectBrief): string[] {
  const named = (characters ?? []).map(({ name }) => name.toLowerCase());
  if (named.length === 0) return [];
  return cast.map(({ name }) => name).filter((name) => !named.some((known) => isSamePerson(name, known)));
}

/** A project may name somebody by the first name alone. */
function isSamePerson(name: string, known: string): boolean {
  const full = name.toLowerCase();
  return full === known || full.split(' ').some((part) => known.split(' ').includes(part));
}

/** What the project says beside the premise, in the agents' words. */
function contextOf(project: ProjectBrief) {
  const { title, genre, themes, settings, characters, targetDuration, stylePreferences, contentRating } = project;
  return {
    title,
    ...(genre === undefined ? {} : { genre }),
    ...(themes === undefined ? {} : { themes: [...themes] }),
    ...(settings === undefined ? {} : { settings: [...settings] }),
    ...(characters === undefined ? {} : { characters: characters.map((character) => ({ ...character })) }),
    ...(targetDuration === undefined ? {} : { target_duration_seconds: targetDuration }),
    ...(stylePreferences === undefined ? {} : { style_preferences: { ...stylePreferences } }),
    ...(contentRating === undefined ? {} : { content_rating: contentRating }),
    ...(project.customRequirements === undefined ? {} : { custom_requirements: project.customRequirements }),
  };
}
