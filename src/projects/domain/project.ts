/** Payload's 24-hex ids, UUIDs and slugs all pass. */
export const PROJECT_ID = /^[A-Za-z0-9_-]{1,100}$/;
export const TITLE_MAX = 200;
export const DESCRIPTION_MAX = 5_000;

export const PROJECT_STATUSES = ['draft', 'in_production', 'completed', 'cancelled'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export interface ProjectCharacter {
  readonly name: string;
  readonly description?: string | undefined;
}

/** What the author says about a film to be made. */
export interface ProjectDraft {
  readonly userId?: string | undefined;
  readonly title: string;
  /** The premise. */
  readonly description?: string | undefined;
  /** Free text: every service of the platform has a list of its own. */
  readonly genre?: string | undefined;
  /** Seconds. */
  readonly targetDuration?: number | undefined;
  readonly stylePreferences?: Readonly<Record<string, unknown>> | undefined;
  readonly characters?: readonly ProjectCharacter[] | undefined;
  readonly settings?: readonly string[] | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly contentRating?: string | undefined;
  readonly deadline?: Date | undefined;
  readonly budgetConstraints?: Readonly<Record<string, unknown>> | undefined;
  readonly customRequirements?: string | undefined;
}

export interface Project extends ProjectDraft {
  readonly id: string;
  readonly createdAt: Date;
  /** Id of the API key it was created with. */
  readonly createdBy: string;
}

/** A project with what its workflows make of it. */
export interface ProjectView extends Project {
  readonly status: ProjectStatus;
  readonly usage?: ModelUsageSum | undefined;
}

/** What a project's workflows have used of language models. */
export interface ModelUsageSum {
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Absent unless every part has a price. */
  readonly costUsd?: number | undefined;
}

/** A rule that a new project breaks. */
export interface ProjectProblem {
  readonly property: keyof ProjectDraft | 'id';
  readonly problem: string;
}

/** The rules of a project's metadata. @returns what is wrong; empty when nothing is */
export function projectProblems(draft: ProjectDraft & { readonly id: string }, now: Date): ProjectProblem[] {
  const rules: [holds: boolean, property: ProjectProblem['property'], problem: string][] = [
    [PROJECT_ID.test(draft.id), 'id', 'must have 1 to 100 letters, digits, _ or -'],
    [hasLength(draft.title.trim(), 1, TITLE_MAX), 'title', `must have 1 to ${String(TITLE_MAX)} characters`],
    [
      hasLength(draft.description ?? '', 0, DESCRIPTION_MAX),
      'description',
      `must have at most ${String(DESCRIPTION_MAX)} characters`,
    ],
    [isWholeSecond(draft.targetDuration), 'targetDuration', 'must be a whole number of seconds, 1 or more'],
    [(draft.characters ?? []).every(({ name }) => name.trim() !== ''), 'characters', 'must each have a name'],
    [!draft.deadline || draft.deadline > now, 'deadline', 'must be in the future'],
  ];
  return rules.flatMap(([holds, property, problem]) => (holds ? [] : [{ property, problem }]));
}

/** How many workflows of a project are in which state. */
export interface ProductionCounts {
  readonly live: number;
  readonly completed: number;
  readonly failed: number;
  readonly cancelled: number;
}

/**
 * What the workflows make of a project: a draft until the first one; in production while one lives, and after a failure
 * too, since that leaves something to be done; completed with one completed; cancelled when all were cancelled.
 */
export function projectStatus({ live, completed, failed, cancelled }: ProductionCounts): ProjectStatus {
  if (live > 0) return 'in_production';
  if (completed > 0) return 'completed';
  if (failed > 0) return 'in_production';
  return cancelled > 0 ? 'cancelled' : 'draft';
}

function hasLength(text: string, min: number, max: number): boolean {
  return text.length >= min && text.length <= max;
}

function isWholeSecond(seconds: number | undefined): boolean {
  return seconds === undefined || (Number.isInteger(seconds) && seconds >= 1);
}
