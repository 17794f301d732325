import { movieCreation } from './movie-creation/movie-creation.definition.js';

/** Every workflow type. One line registers one. */
export const workflowDefinitions = [movieCreation] as const;

export { movieCreation };
