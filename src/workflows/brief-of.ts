import type { Project } from '#projects';
import type { ProjectBrief } from './domain/project-brief.js';

/** What a workflow takes along of its project. Where there is no premise the title has to do. */
export function briefOf(project: Project): ProjectBrief {
  const { genre, targetDuration, stylePreferences, settings, themes, contentRating, customRequirements } = project;
  const characters = project.characters?.map(({ name, description }) => ({
    name,
    ...(description && { description }),
  }));
  const premise = project.description?.trim() ?? '';
  return {
    projectId: project.id,
    title: project.title,
    description: premise === '' ? project.title : premise,
    ...(genre && { genre }),
    ...(targetDuration && { targetDuration }),
    ...(stylePreferences && { stylePreferences }),
    ...(characters && { characters }),
    ...(settings && { settings }),
    ...(themes && { themes }),
    ...(contentRating && { contentRating }),
    ...(customRequirements && { customRequirements }),
  };
}
