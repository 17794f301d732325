import { END, START, StateGraph } from '@langchain/langgraph';
import { deskNode } from './crew/desk.js';
import { DESKS } from './crew/desks.js';
import { continuityDesk, scriptDesk, verdictDesk } from './crew/supervisors.js';
import { afterGate, afterReview, unlessOver, type Route, type Ways } from './edges.js';
import { MOVIE_STATES, MovieCreationState, type Movie, type MovieState } from './movie-creation.state.js';
import { createCharacter } from './nodes/character-creation.nodes.js';
import { breakDown, createConcept, draftArc } from './nodes/concept-development.nodes.js';
import { distribute, examineFilm, publish } from './nodes/final-assembly.nodes.js';
import { filmScene, renderFrame } from './nodes/media-generation.nodes.js';
import { cutReel } from './nodes/post-production.nodes.js';
import { qualityGate } from './nodes/quality-gate.node.js';
import { afterQuestion, isOpen, questionNode, type Question } from './nodes/question.node.js';
import { characterConfirmation, continuityConflict, tooManyScenes } from './nodes/questions.js';
import { qualityReview } from './nodes/quality-review.node.js';
import { drawStoryboard } from './nodes/scene-planning.nodes.js';
import { storyApproval } from './nodes/story-approval.node.js';
import {
  AFTER_CHARACTERS,
  AFTER_FILMING,
  AFTER_REELS,
  BEFORE_EXAMINATION,
  BEFORE_PICTURES,
  BEFORE_STORYBOARD,
  BESIDE_FILMING,
  BESIDE_PICTURES,
  BESIDE_REELS,
  filmScenes,
  renderFrames,
  STAGES,
} from './stages.js';

/** The nodes where the work of each state begins, as an edge can lead there. */
const ENTRIES: Readonly<Record<MovieState, readonly string[]>> = {
  concept_development: ['create_concept'],
  character_creation: ['create_character', ...AFTER_CHARACTERS],
  scene_planning: BEFORE_STORYBOARD,
  media_generation: BEFORE_PICTURES,
  post_production: ['cut_reel', ...BESIDE_REELS],
  final_assembly: BEFORE_EXAMINATION,
};

/** A join: the superstep before it has ended, so the state holds the results of the whole wave. */
const join = () => ({});

/**
 * The graph. Every state runs in steps from its entry to its gate; those of a step work at once, and those who look at
 * the whole come last. The gate leads on, back, or to a person. No node that works asks, and none that asks works.
 */
export function movieCreationGraph() {
  const graph = new StateGraph(MovieCreationState)
    .addNode({
      create_concept: createConcept,
      draft_arc: unlessFailed(draftArc),
      break_down: unlessFailed(breakDown),
      story_approval: storyApproval,
      draw_storyboard: unlessFailed(drawStoryboard),
      pictures_ready: join,
      examine_film: unlessFailed(examineFilm),
      distribute,
      publish,
    })
    .addNode('create_character', createCharacter)
    .addNode('render_frame', renderFrame)
    .addNode('film_scene', filmScene)
    .addNode('cut_reel', cutReel) as unknown as LooseGraph;

  for (const state of MOVIE_STATES) {
    addCrew(graph, state);
    addGate(graph, state);
  }
  graph.addEdge(START, 'create_concept');
  addSteps(
    graph,
    ['create_concept'],
    ['draft_arc', 'research'],
    ['break_down', 'world_builder'],
    ['story_bible', 'concept_artist'],
    ...supervision('concept_development'),
  );
  addSteps(
    graph,
    ['create_character'],
    AFTER_CHARACTERS,
    ['costume_designer', 'makeup_sfx_designer'],
    ...supervision('character_creation'),
  );
  addSteps(
    graph,
    BEFORE_STORYBOARD,
    ['draw_storyboard'],
    ['shot_designer', 'scene_director'],
    ['cinematographer', 'production_manager'],
    ...supervision('scene_planning'),
  );
  addSteps(graph, BEFORE_PICTURES, ['render_farm_coordinator']);
  graph.addConditionalEdges('render_farm_coordinator', unlessOver(renderFrames), [
    'render_frame',
    ...BESIDE_PICTURES,
    END,
  ]);
  addSteps(graph, ['render_frame', ...BESIDE_PICTURES], ['pictures_ready']);
  graph.addConditionalEdges('pictures_ready', unlessOver(filmScenes), ['film_scene', ...BESIDE_FILMING, END]);
  addSteps(graph, ['film_scene', ...BESIDE_FILMING], AFTER_FILMING, ...supervision('media_generation'));
  addSteps(
    graph,
    ['cut_reel', ...BESIDE_REELS],
    AFTER_REELS,
    ['audio_mixer', 'performance_monitor'],
    ...supervision('post_production'),
  );
  addSteps(graph, BEFORE_EXAMINATION, ['examine_film'], ...supervision('final_assembly'));
  graph.addConditionalEdges('distribute', to('publish'), ['publish', END]);
  graph.addEdge('publish', END);
  return graph;
}

/** What is used of a `StateGraph` whose nodes are named by data and not by literals. */
interface LooseGraph {
  addNode(name: string, action: unknown): this;
  addEdge(from: string, to: string): this;
  addConditionalEdges(from: string, route: Route, destinations: string[]): this;
  compile(options: Record<string, unknown>): unknown;
}

/** Within a state plain edges lead from step to step; after a failure nobody works any more, and the gate leads to the end. */
function addSteps(graph: LooseGraph, ...steps: readonly (readonly string[])[]): void {
  steps.slice(1).forEach((step, at) => {
    for (const before of steps[at] ?? []) for (const after of step) graph.addEdge(before, after);
  });
}

function unlessFailed<Config, Update>(work: (movie: Movie, config: Config) => Update) {
  return (movie: Movie, config: Config) => (movie.failure ? {} : work(movie, config));
}

/** The desks of a state, and those who look at its work when it is done. */
function addCrew(graph: LooseGraph, state: MovieState): void {
  for (const desk of DESKS[state]) graph.addNode(desk.agent.capability, deskNode(desk));
  graph.addNode(`${state}_continuity`, continuityDesk(state));
  graph.addNode(`${state}_script`, scriptDesk(state));
  graph.addNode(`${state}_verdict`, verdictDesk(state));
}

/** The last steps of every state. */
function supervision(state: MovieState): string[][] {
  return [[`${state}_continuity`, `${state}_script`], [`${state}_verdict`], [`${state}_gate`]];
}

/**
 * The gate of a state and the person behind it. The story always goes before a person, and its questions before that; other
 * work only when it is weak.
 */
function addGate(graph: LooseGraph, state: MovieState): void {
  const stage = STAGES[state];
  const gate = `${state}_gate`;
  const story = state === 'concept_development';
  const review = story ? 'story_approval' : `${state}_review`;
  const [forward, destinations] = wayForward(state);
  const enter = (from: MovieState, movie: Movie) => STAGES[from].enter(movie);
  const again: Route = (movie) => stage.enter(movie);

  const questions = questionsOf(state);
  graph.addNode(gate, qualityGate({ ...stage, mayPass: (movie) => !questions.some((each) => isOpen(each, movie)) }));
  if (!story) graph.addNode(review, qualityReview(stage));
  const passed = story ? () => review : forward;
  const beyond = story ? [review] : destinations;
  const askFirst =
    (rest: readonly Question[]): Route =>
    (movie) => {
      const open = rest.find((question) => isOpen(question, movie));
      return open ? nodeOf(open) : passed(movie);
    };
  questions.forEach((question, at) => {
    const next = askFirst(questions.slice(at + 1));
    const behind = [...ENTRIES[state], ...questions.slice(at + 1).map(nodeOf), ...beyond, END];
    graph.addNode(nodeOf(question), questionNode(question, stage));
    graph.addConditionalEdges(nodeOf(question), afterQuestion(question, { again, forward: next }), [
      ...new Set(behind),
    ]);
  });
  const ways: Ways = { again, forward: askFirst(questions), review: story ? askFirst(questions) : () => review };
  const afterwards = [...ENTRIES[state], review, ...questions.map(nodeOf), ...beyond, END];
  graph.addConditionalEdges(gate, afterGate(state, ways), [...new Set(afterwards)]);
  const onward = [...new Set([...reentries(state), ...destinations, END])];
  graph.addConditionalEdges(review, afterReview(state, { enter, forward }), onward);
}

/** Where the work begins again after a review: in the state itself, and for a finished film where its fault lies. */
function reentries(state: MovieState): string[] {
  const footage = MOVIE_STATES.slice(MOVIE_STATES.indexOf('scene_planning'));
  return (state === 'final_assembly' ? footage : [state]).flatMap((each) => ENTRIES[each]);
}

/** What may come up in a state, in the order in which it is asked. */
function questionsOf(state: MovieState): Question[] {
  const conflict = continuityConflict(state);
  return state === 'concept_development' ? [conflict, tooManyScenes, characterConfirmation] : [conflict];
}

function nodeOf({ state, point }: Question): string {
  return `${state}_${point}`;
}

/** Into the next state; the last one has its own way to the end. */
function wayForward(state: MovieState): [Route, readonly string[]] {
  const next = MOVIE_STATES[MOVIE_STATES.indexOf(state) + 1];
  if (next === undefined) return [() => 'distribute', ['distribute']];
  return [(movie: Movie) => STAGES[next].enter(movie), ENTRIES[next]];
}

function to(nodeName: string): Route {
  return unlessOver(() => nodeName);
}
