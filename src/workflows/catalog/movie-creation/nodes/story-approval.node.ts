import { node, type DecisionOption } from '../../../define-workflow.js';
import { orderAgain } from '../ledger.js';
import type { Movie, MovieUpdate } from '../movie-creation.state.js';
import { arcOf, briefOf, scenesOf } from '../selectors.js';
import { occasionOf, rejected } from './decisions.js';

const STORY_APPROVAL = 'story_approval';

const state = 'concept_development';

const OPTIONS: readonly DecisionOption[] = [
  { id: 'approve', title: 'Approve', description: 'Make the film of this story', recommended: true },
  { id: 'revise', title: 'Revise', description: 'Write the story again, with your feedback' },
  { id: 'reject', title: 'Reject', description: 'End the production here' },
];

/** Asks a person whether this is the story. Does nothing else: after the answer it runs again from here. */
export const storyApproval = node<Movie, MovieUpdate>(async (movie, run) => {
  const occasion = occasionOf(movie, STORY_APPROVAL);
  const title = briefOf(movie)?.title ?? run.project.title;
  const { choice, feedback } = await run.ask({
    point: STORY_APPROVAL,
    occasion,
    prompt: `The story of "${title}" is written. Shall it be filmed?`,
    options: OPTIONS,
    context: materialToJudge(movie),
    autoChoice: 'approve',
  });
  const decision = {
    point: STORY_APPROVAL,
    occasion,
    state,
    choice,
    ...(feedback === undefined ? {} : { feedback }),
  } as const;
  switch (choice) {
    case 'revise': {
      const notes =
        feedback === undefined ? (movie.gates.findLast((gate) => gate.state === state)?.notes ?? []) : [feedback];
      return { decisions: [decision], orders: orderAgain(movie.orders, state, [{ feedback: notes }]) };
    }
    case 'reject':
      return { decisions: [decision], outcome: rejected('The story', feedback) };
    default:
      return { decisions: [decision], completed_states: [state] };
  }
});

function materialToJudge(movie: Movie): Record<string, unknown> {
  const brief = briefOf(movie);
  const arc = arcOf(movie);
  const gate = movie.gates.findLast((each) => each.state === state);
  return {
    title: brief?.title,
    logline: brief?.logline,
    arc_summary: arc && [arc.setup, arc.escalation, arc.resolution].join(' '),
    scenes: scenesOf(movie).map(({ scene_number, scene_title, heading, goal, primary_characters }) => ({
      scene_number,
      scene_title,
      heading,
      goal,
      primary_characters,
    })),
    quality: gate && { score: gate.score, threshold: gate.threshold, notes: gate.notes },
  };
}
