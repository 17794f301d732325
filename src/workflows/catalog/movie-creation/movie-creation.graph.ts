import { END, START, StateGraph } from '@langchain/langgraph';
import { afterGate, afterReview, unlessOver, type Route, type Ways } from './edges.js';
import { MOVIE_STATES, MovieCreationState, type Movie, type MovieState } from './movie-creation.state.js';
import { createCharacter } from './nodes/character-creation.nodes.js';
import { breakDown, createConcept, draftArc } from './nodes/concept-development.nodes.js';
import { distribute, examineFilm, publish } from './nodes/final-assembly.nodes.js';
import { filmScene, renderFrame } from './nodes/media-generation.nodes.js';
import { cutReel } from './nodes/post-production.nodes.js';
import { qualityGate } from './nodes/quality-gate.node.js';
import { qualityReview } from './nodes/quality-review.node.js';
import { drawStoryboard } from './nodes/scene-planning.nodes.js';
import { storyApproval } from './nodes/story-approval.node.js';
import { filmScenes, STAGES } from './stages.js';

/** The nodes where the work of each state begins, as an edge can lead there. */
const ENTRIES: Readonly<Record<MovieState, readonly string[]>> = {
  concept_development: ['create_concept'],
  character_creation: ['create_character', 'character_creation_gate'],
  scene_planning: ['draw_storyboard'],
  media_generation: ['render_frame', 'pictures_ready'],
  post_production: ['cut_reel', 'post_production_gate'],
  final_assembly: ['examine_film'],
};

/** A join: the superstep before it has ended, so the state holds the results of the whole wave. */
const join = () => ({});

/**
 * The graph. Every state runs from its entry to its gate; the gate leads on, back, or to a person. No node that works
 * asks, and none that asks works.
 */
export function movieCreationGraph() {
  const graph = new StateGraph(MovieCreationState)
    .addNode({
      create_concept: createConcept,
      draft_arc: draftArc,
      break_down: breakDown,
      story_approval: storyApproval,
      draw_storyboard: drawStoryboard,
      pictures_ready: join,
      examine_film: examineFilm,
      distribute,
      publish,
    })
    .addNode('create_character', createCharacter)
    .addNode('render_frame', renderFrame)
    .addNode('film_scene', filmScene)
    .addNode('cut_reel', cutReel) as unknown as LooseGraph;

  graph.addEdge(START, 'create_concept');
  graph.addConditionalEdges('create_concept', to('draft_arc'), ['draft_arc', END]);
  graph.addConditionalEdges('draft_arc', to('break_down'), ['break_down', END]);
  graph.addConditionalEdges('break_down', to('concept_development_gate'), ['concept_development_gate', END]);
  graph.addEdge('create_character', 'character_creation_gate');
  graph.addConditionalEdges('draw_storyboard', to('scene_planning_gate'), ['scene_planning_gate', END]);
  graph.addEdge('render_frame', 'pictures_ready');
  graph.addConditionalEdges('pictures_ready', unlessOver(filmScenes), ['film_scene', 'media_generation_gate', END]);
  graph.addEdge('film_scene', 'media_generation_gate');
  graph.addEdge('cut_reel', 'post_production_gate');
  graph.addConditionalEdges('examine_film', to('final_assembly_gate'), ['final_assembly_gate', END]);
  graph.addConditionalEdges('distribute', to('publish'), ['publish', END]);
  graph.addEdge('publish', END);
  for (const state of MOVIE_STATES) addGate(graph, state);
  return graph;
}

/** What is used of a `StateGraph` whose nodes are named by data and not by literals. */
interface LooseGraph {
  addNode(name: string, action: unknown): this;
  addEdge(from: string, to: string): this;
  addConditionalEdges(from: string, route: Route, destinations: string[]): this;
  compile(options: Record<string, unknown>): unknown;
}

/** The gate of a state and the person behind it. The story always goes before a person; other work only when it is weak. */
function addGate(graph: LooseGraph, state: MovieState): void {
  const stage = STAGES[state];
  const gate = `${state}_gate`;
  const story = state === 'concept_development';
  const review = story ? 'story_approval' : `${state}_review`;
  const [forward, destinations] = wayForward(state);
  const again: Route = (movie) => stage.enter(movie);
  const ways: Ways = { again, forward, review };

  graph.addNode(gate, qualityGate(stage));
  if (!story) graph.addNode(review, qualityReview(stage));
  const onPass = story ? { ...ways, forward: () => review } : ways;
  const beyond = story ? [] : destinations;
  graph.addConditionalEdges(gate, afterGate(state, onPass), [...new Set([...ENTRIES[state], review, ...beyond, END])]);
  graph.addConditionalEdges(review, afterReview(state, ways), [...new Set([...ENTRIES[state], ...destinations, END])]);
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
