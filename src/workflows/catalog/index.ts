import { fanOut, w6Decision, w6Workflow } from './benchmark/index.js';
import { movieCreation } from './movie-creation/movie-creation.definition.js';

/** Every workflow type. One line registers one. */
export const workflowDefinitions = [movieCreation] as const;

/** What `npm run bench` and `npm run chaos` run: there with BENCH_WORKFLOWS=1 only. */
export const benchmarkDefinitions = [w6Workflow, w6Decision, fanOut] as const;

export { movieCreation };
