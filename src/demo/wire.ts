/** What the demo reads of the service's answers; docs/ and openapi/ have the whole of it. */

export interface Workflow {
  readonly workflow_id: string;
  readonly current_state: string;
  readonly completed_states: readonly string[];
  readonly status: 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
  readonly progress_percentage: number;
  readonly seed?: string | number;
  readonly pending_decision?: PendingDecision | null;
  readonly error_details?: { readonly error_message?: string; readonly failed_task?: string } | null;
}

export interface PendingDecision {
  readonly decision_id: string;
  readonly prompt: string;
  readonly options: readonly string[];
  readonly option_details?: readonly {
    readonly id: string;
    readonly description: string;
    readonly recommended?: boolean;
  }[];
  readonly context: Readonly<Record<string, unknown>>;
}

export interface Task {
  readonly task_id: string;
  readonly status: 'pending' | 'running' | 'completed' | 'failed' | 'cancelled';
  readonly state: string;
  readonly capability: string;
  readonly item?: string | null;
  /** 0 for the first version. */
  readonly revision?: number;
  readonly quality_score?: number | null;
  /** Attempts begun. */
  readonly attempts?: number;
}

export interface WorkflowEvent {
  readonly seq: number;
  readonly type: string;
  /** ISO 8601. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EventPage {
  readonly events: readonly WorkflowEvent[];
  readonly next_after: number;
}

export interface Artifact {
  readonly name: string;
  readonly size_bytes: number;
  readonly sha256: string;
}

export interface NewProject {
  readonly title: string;
  readonly description: string;
  readonly genre?: string;
}

/** The states of `movie_creation`, in order. */
export const MOVIE_STATES = [
  'concept_development',
  'character_creation',
  'scene_planning',
  'media_generation',
  'post_production',
  'final_assembly',
] as const;
