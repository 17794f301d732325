import type { Movie, MovieState } from '../movie-creation.state.js';
import { MAX_SCENES } from '../production-settings.js';
import { briefOf, plannedScenes } from '../selectors.js';
import type { Question, QuestionOption } from './question.node.js';

/** Contradictions that nobody may film over without a person's word. */
const GRAVE: ReadonlySet<string> = new Set(['CHARACTER_NOT_FOUND', 'STRANGER', 'VISUAL_SIGNATURE_CONFLICT']);

const CANCEL: QuestionOption = { id: 'reject', title: 'Reject', description: 'End the production here', way: 'end' };

/** More scenes than a film carries. */
export const tooManyScenes: Question = {
  point: 'too_many_scenes',
  state: 'concept_development',
  autoChoice: 'split',
  options: [
    { id: 'trim', title: 'Trim', description: 'Have the story told in fewer scenes', way: 'again' },
    {
      id: 'split',
      title: 'Split',
      description: 'Film the first five; the rest is for another film',
      recommended: true,
      way: 'forward',
    },
    { id: 'accept', title: 'Accept', description: 'Film all of them', way: 'forward' },
  ],
  matter: (movie) => {
    const { length } = plannedScenes(movie);
    return length > MAX_SCENES ? [`Tell it in ${String(MAX_SCENES)} scenes at most, not in ${String(length)}`] : [];
  },
  version: ({ breakdown }) => breakdown?.revision ?? 0,
  prompt: (movie) => `The story has ${String(plannedScenes(movie).length)} scenes, more than a film carries. What now?`,
  context: (movie) => ({
    scenes: plannedScenes(movie).map(({ scene_number, scene_title, goal }) => ({ scene_number, scene_title, goal })),
    at_most: MAX_SCENES,
  }),
};

/** People who are in the story although the project names its characters, and not these. */
export const characterConfirmation: Question = {
  point: 'character_confirmation',
  state: 'concept_development',
  autoChoice: 'confirm',
  options: [
    {
      id: 'confirm',
      title: 'Confirm',
      description: 'They belong to the story',
      recommended: true,
      way: 'forward',
    },
    { id: 'correct', title: 'Correct', description: 'Write the story again, with your feedback', way: 'again' },
    CANCEL,
  ],
  matter: ({ inferred }) => inferred.map((name) => `${name} is not among the characters that the project names`),
  version: ({ concept }) => concept?.revision ?? 0,
  prompt: ({ inferred }) =>
    `The story has people whom the project does not name: ${inferred.join(', ')}. Shall they stay?`,
  context: (movie) => ({
    inferred: (briefOf(movie)?.cast ?? []).filter(({ name }) => movie.inferred.includes(name)),
    cast: (briefOf(movie)?.cast ?? []).map(({ name }) => name),
  }),
};

/** Work that contradicts what is true in the story. */
export function continuityConflict(state: MovieState): Question {
  return {
    point: 'continuity_conflict',
    state,
    autoChoice: 'ignore',
    options: [
      { id: 'revise', title: 'Revise', description: 'Have it made again, without the contradiction', way: 'again' },
      { id: 'ignore', title: 'Ignore', description: 'Go on with it as it is', recommended: true, way: 'forward' },
      CANCEL,
    ],
    matter: (movie) => conflictsIn(movie, state),
    version: (movie) => movie.gates.filter((gate) => gate.state === state).length,
    prompt: (movie) =>
      `The work of ${state.replaceAll('_', ' ')} contradicts the story: ${conflictsIn(movie, state)[0] ?? ''}. How shall it go on?`,
    context: (movie) => ({ state, conflicts: conflictsIn(movie, state) }),
  };
}

function conflictsIn(movie: Movie, state: MovieState): string[] {
  const issues = movie.continuity[state]?.output.continuity.issues ?? [];
  const flags =
    state === 'concept_development'
      ? [...(movie.arc?.output.story_arc.continuity_flags ?? []), ...(movie.breakdown?.output.continuity_flags ?? [])]
      : [];
  const found = [
    ...issues.filter(({ code }) => GRAVE.has(code)).map(({ where, message }) => `${where}: ${message}`),
    ...flags.filter(({ code }) => GRAVE.has(code)).map(({ message }) => message),
  ];
  return [...new Set(found)];
}
