import { characterCreator } from './character-creator/character-creator.agent.js';
import { distribution } from './distribution/distribution.agent.js';
import { episodeBreakdown } from './episode-breakdown/episode-breakdown.agent.js';
import { finalQc } from './final-qc/final-qc.agent.js';
import { imageGeneration } from './image-generation/image-generation.agent.js';
import { seriesCreator } from './series-creator/series-creator.agent.js';
import { storyArchitect } from './story-architect/story-architect.agent.js';
import { storyboardArtist } from './storyboard-artist/storyboard-artist.agent.js';
import { videoEditor } from './video-editor/video-editor.agent.js';
import { videoGeneration } from './video-generation/video-generation.agent.js';

/** Every built-in agent, in the order in which a production meets them. One line registers one. */
export const agentCatalog = [
  seriesCreator,
  storyArchitect,
  episodeBreakdown,
  characterCreator,
  storyboardArtist,
  imageGeneration,
  videoGeneration,
  videoEditor,
  finalQc,
  distribution,
] as const;

export {
  BENCHMARK_STEPS,
  benchmarkAgents,
  benchmarkPartMaker,
  benchmarkStepAgents,
} from './benchmark/benchmark.agents.js';
export type { BenchmarkStep } from './benchmark/benchmark.agents.js';
export {
  characterCreator,
  distribution,
  episodeBreakdown,
  finalQc,
  imageGeneration,
  seriesCreator,
  storyArchitect,
  storyboardArtist,
  videoEditor,
  videoGeneration,
};
