import { randomUUID } from 'node:crypto';
import type { Clock } from '#kernel/clock.js';
import type { Page, PageRequest } from '#kernel/page.js';
import type { Actor } from '#platform/auth/actor.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { projectProblems, projectStatus, type Project, type ProjectDraft, type ProjectView } from './domain/project.js';
import { ProjectAlreadyExists, ProjectNotFound } from './domain/project.errors.js';
import type { ProjectRepository } from './domain/project.repository.js';
import type { Productions } from './domain/productions.js';

/** The directory of projects: what a film shall be, kept apart from how its production goes. */
export class ProjectsService {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly productions: Productions,
    private readonly clock: Clock,
  ) {}

  /** @throws RequestInvalid · ProjectAlreadyExists */
  async create({ id = randomUUID(), ...draft }: ProjectDraft & { id?: string }, actor: Actor): Promise<ProjectView> {
    const createdAt = this.clock.now();
    const problems = projectProblems({ ...draft, id }, createdAt);
    if (problems.length > 0) {
      throw new RequestInvalid(problems.map(({ property, problem }) => ({ path: onWire(property), message: problem })));
    }
    const project: Project = { ...draft, id, createdAt, createdBy: actor.key_id };
    const outcome = await this.projects.insert(project);
    if (outcome.kind === 'taken') throw new ProjectAlreadyExists(id);
    return { ...project, status: 'draft' };
  }

  /** @throws ProjectNotFound */
  async get(id: string): Promise<Project> {
    const project = await this.projects.find(id);
    if (!project) throw new ProjectNotFound(id);
    return project;
  }

  /** @throws ProjectNotFound */
  async view(id: string): Promise<ProjectView> {
    const [view] = await this.withStatus([await this.get(id)]);
    if (!view) throw new ProjectNotFound(id);
    return view;
  }

  /** Newest first. */
  async list(request: PageRequest): Promise<Page<ProjectView>> {
    const page = await this.projects.list(request);
    return { ...page, items: await this.withStatus(page.items) };
  }

  private async withStatus(projects: readonly Project[]): Promise<ProjectView[]> {
    const ids = projects.map(({ id }) => id);
    const [counts, usages] = await Promise.all([this.productions.countsOf(ids), this.productions.usageOf(ids)]);
    return projects.flatMap((project, i) => {
      const count = counts[i];
      return count ? [{ ...project, status: projectStatus(count), usage: usages[i] }] : [];
    });
  }
}

/** `targetDuration` is `target_duration` to clients, and the id is `project_id`. */
function onWire(property: string): string {
  return property === 'id' ? 'project_id' : property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
