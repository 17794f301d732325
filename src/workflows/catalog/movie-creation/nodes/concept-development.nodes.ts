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
  return perform(movie, run, { agent: seriesCreator, state, input, from }, (concept) => ({ concept }));
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
