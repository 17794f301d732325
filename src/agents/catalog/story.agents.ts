import { dialogueWriter } from './dialogue-writer/dialogue-writer.agent.js';
import { episodeBreakdown } from './episode-breakdown/episode-breakdown.agent.js';
import { research } from './research/research.agent.js';
import { scriptSupervisor } from './script-supervisor/script-supervisor.agent.js';
import { seriesCreator } from './series-creator/series-creator.agent.js';
import { storyArchitect } from './story-architect/story-architect.agent.js';
import { storyBible } from './story-bible/story-bible.agent.js';
import { worldBuilder } from './world-builder/world-builder.agent.js';

/** Who finds the story and keeps it. One line registers one. */
export const storyAgents = [
  seriesCreator,
  storyArchitect,
  research,
  episodeBreakdown,
  worldBuilder,
  storyBible,
  scriptSupervisor,
  dialogueWriter,
] as const;

export {
  dialogueWriter,
  episodeBreakdown,
  research,
  scriptSupervisor,
  seriesCreator,
  storyArchitect,
  storyBible,
  worldBuilder,
};
