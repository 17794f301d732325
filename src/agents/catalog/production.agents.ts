import { assetManager } from './asset-manager/asset-manager.agent.js';
import { audioMixer } from './audio-mixer/audio-mixer.agent.js';
import { costOptimizer } from './cost-optimizer/cost-optimizer.agent.js';
import { distribution } from './distribution/distribution.agent.js';
import { finalQc } from './final-qc/final-qc.agent.js';
import { foleyArtist } from './foley-artist/foley-artist.agent.js';
import { legalCompliance } from './legal-compliance/legal-compliance.agent.js';
import { marketingAsset } from './marketing-asset/marketing-asset.agent.js';
import { musicComposer } from './music-composer/music-composer.agent.js';
import { performanceMonitor } from './performance-monitor/performance-monitor.agent.js';
import { productionManager } from './production-manager/production-manager.agent.js';
import { qualityController } from './quality-controller/quality-controller.agent.js';
import { renderFarmCoordinator } from './render-farm-coordinator/render-farm-coordinator.agent.js';
import { soundDesigner } from './sound-designer/sound-designer.agent.js';
import { subtitleCaption } from './subtitle-caption/subtitle-caption.agent.js';
import { versionControl } from './version-control/version-control.agent.js';
import { videoEditor } from './video-editor/video-editor.agent.js';
import { videoGeneration } from './video-generation/video-generation.agent.js';

/** Who makes the film out of it, checks it and lets it go. One line registers one. */
export const productionAgents = [
  qualityController,
  videoGeneration,
  videoEditor,
  finalQc,
  distribution,
  productionManager,
  renderFarmCoordinator,
  assetManager,
  soundDesigner,
  musicComposer,
  foleyArtist,
  audioMixer,
  versionControl,
  subtitleCaption,
  legalCompliance,
  marketingAsset,
  performanceMonitor,
  costOptimizer,
] as const;

export {
  assetManager,
  audioMixer,
  costOptimizer,
  distribution,
  finalQc,
  foleyArtist,
  legalCompliance,
  marketingAsset,
  musicComposer,
  performanceMonitor,
  productionManager,
  qualityController,
  renderFarmCoordinator,
  soundDesigner,
  subtitleCaption,
  versionControl,
  videoEditor,
  videoGeneration,
};
