import type { Page, PageRequest } from '#kernel/page.js';
import type { Project } from './project.js';

export type InsertOutcome = { readonly kind: 'inserted' } | { readonly kind: 'taken' };

/** The directory of projects. */
export abstract class ProjectRepository {
  abstract insert(project: Project): Promise<InsertOutcome>;
  abstract find(id: string): Promise<Project | undefined>;
  /** Newest first. */
  abstract list(page: PageRequest): Promise<Page<Project>>;
}
