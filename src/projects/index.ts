export type { ProductionCounts, Project } from './domain/project.js';
export { ProjectNotFound } from './domain/project.errors.js';
export { Productions } from './domain/productions.js';
export { ProjectKeys } from './persistence/project.keys.js';
export { projectKeyNames } from './persistence/project-key-names.js';
export { ProjectsModule } from './projects.module.js';
export { ProjectsService } from './projects.service.js';
