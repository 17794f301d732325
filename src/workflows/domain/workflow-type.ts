/** The types that clients may name. Which of them are available is a matter of the catalog. */
export const WORKFLOW_TYPES = ['movie_creation', 'episode_production', 'character_development'] as const;
export type WorkflowType = (typeof WORKFLOW_TYPES)[number];
