/** What a workflow knows of its project: a copy taken at creation, so that a later edit does not change a run under way. */
export interface ProjectBrief {
  readonly projectId: string;
  readonly title: string;
  /** The premise. */
  readonly description: string;
  readonly genre?: string;
  /** Seconds. */
  readonly targetDuration?: number;
  readonly stylePreferences?: Readonly<Record<string, unknown>>;
  readonly characters?: readonly { readonly name: string; readonly description?: string }[];
  readonly settings?: readonly string[];
  readonly themes?: readonly string[];
  readonly contentRating?: string;
  readonly customRequirements?: string;
}
