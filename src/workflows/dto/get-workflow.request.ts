import { QueryFlag } from '#platform/http/property.decorators.js';

/** How much of a workflow is wanted. */
export class GetWorkflowQuery {
  /**
   * Whether to add `trace`, its execution so far
   * @example true
   */
  @QueryFlag()
  include_trace = false;
}
