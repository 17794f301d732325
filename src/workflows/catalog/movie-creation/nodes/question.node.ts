import { node, type DecisionOption } from '../../../define-workflow.js';
import { unlessOver, type Route, type Ways } from '../edges.js';
import { orderAgain } from '../ledger.js';
import type { Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';
import type { Stage } from '../stages.js';
import { occasionOf, rejected } from './decisions.js';

/** What a choice leads to: on, back to where the state begins, or to the end. */
type Way = 'forward' | 'again' | 'end';

export interface QuestionOption extends DecisionOption {
  readonly way: Way;
}

/** Something only a person can settle, and only where it comes up. */
export interface Question {
  readonly point: string;
  readonly state: MovieState;
  readonly options: readonly QuestionOption[];
  /** Chosen where the workflow approves by itself. */
  readonly autoChoice: string;
  /** What is in question, in words its author can act on; nothing where there is no question. */
  matter(movie: Movie): readonly string[];
  /** Grows with every new version of what is in question: each is asked about once. */
  version(movie: Movie): number;
  prompt(movie: Movie): string;
  context(movie: Movie): Record<string, unknown>;
}

/** Whether it has come up, and nobody has answered it for this version. */
export function isOpen(question: Question, movie: Movie): boolean {
  if (question.matter(movie).length === 0) return false;
  const last = lastAnswer(question, movie);
  return last?.version !== question.version(movie);
}

/** Asks a person. Does nothing else: after the answer it runs again from here. */
export function questionNode(question: Question, { completes, pieces }: Pick<Stage, 'completes' | 'pieces'>) {
  const { point, state, options, autoChoice } = question;
  return node<Movie, MovieUpdate>(async (movie, run) => {
    const occasion = occasionOf(movie, point);
    const { choice, feedback } = await run.ask({
      point,
      occasion,
      prompt: question.prompt(movie),
      options: options.map(({ way: _, ...option }) => option),
      context: question.context(movie),
      autoChoice,
    });
    const version = question.version(movie);
    const decision = { point, occasion, state, choice, version, ...(feedback === undefined ? {} : { feedback }) };
    switch (wayOf(question, choice)) {
      case 'again': {
        const notes = [...(feedback === undefined ? [] : [feedback]), ...question.matter(movie)];
        const again = pieces(movie).map((piece) => ({ ...piece, feedback: notes }));
        return { decisions: [decision], orders: orderAgain(movie.orders, state, again) };
      }
      case 'end':
        return { decisions: [decision], outcome: rejected(question.prompt(movie).replace(/\..*$/s, ''), feedback) };
      default:
        return { decisions: [decision], completed_states: completes ? [state] : [] };
    }
  });
}

/** From a question, by what was answered. An end has ended the workflow already. */
export function afterQuestion(question: Question, { again, forward }: Pick<Ways, 'again' | 'forward'>): Route {
  return unlessOver((movie) => {
    const choice = lastAnswer(question, movie)?.choice ?? '';
    return wayOf(question, choice) === 'again' ? again(movie) : forward(movie);
  });
}

function lastAnswer({ point, state }: Question, movie: Movie) {
  return movie.decisions.findLast((decision) => decision.point === point && decision.state === state);
}

function wayOf({ options }: Question, choice: string): Way {
  return options.find(({ id }) => id === choice)?.way ?? 'forward';
}
