import type { WorkflowDefinition } from '#workflows';

/** A definition of whichever state: the engine hands it back the state that its own graph made. */
export type AnyDefinition = WorkflowDefinition;
