import { movieCreationGraph } from './movie-creation.graph.js';
import { MOVIE_STATES } from './movie-creation.state.js';

interface Drawn {
  getGraph(): { nodes: Record<string, unknown>; edges: { source: string; target: string }[] };
}

const { nodes, edges } = (movieCreationGraph().compile({}) as Drawn).getGraph();

/** Every node that a walk along the edges reaches. */
function reached(from: string, step: (edge: { source: string; target: string }, at: string) => string | undefined) {
  const seen = new Set([from]);
  for (const at of seen) edges.forEach((edge) => step(edge, at) !== undefined && seen.add(step(edge, at) ?? at));
  return [...seen].sort();
}

describe('movieCreationGraph', () => {
  it('reaches every node from its start, and its end from every node', () => {
    const all = Object.keys(nodes).sort();
    expect(reached('__start__', ({ source, target }, at) => (source === at ? target : undefined))).toEqual(all);
    expect(reached('__end__', ({ source, target }, at) => (target === at ? source : undefined))).toEqual(all);
  });

  it('has a gate and a person behind it in every state', () => {
    for (const state of MOVIE_STATES) {
      const review = state === 'concept_development' ? 'story_approval' : `${state}_review`;
      expect(edges).toContainEqual(expect.objectContaining({ source: `${state}_gate`, target: review }));
    }
  });

  it('lets no state but the first begin before a gate or a person has said so', () => {
    const into = edges.filter(({ target }) => target === 'dialogue_writer').map(({ source }) => source);
    expect(into.sort()).toEqual([
      'character_creation_continuity_conflict',
      'character_creation_gate',
      'character_creation_review',
      'final_assembly_review',
      'scene_planning_continuity_conflict',
      'scene_planning_gate',
      'scene_planning_review',
    ]);
  });
});
