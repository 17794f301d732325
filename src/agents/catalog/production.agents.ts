import { assetManager } from './asset-manager/asset-manager.agent.js';
import { distribution } from './distribution/distribution.agent.js';
import { finalQc } from './final-qc/final-qc.agent.js';
import { productionManager } from './production-manager/production-manager.agent.js';
import { qualityController } from './quality-controller/quality-controller.agent.js';
import { renderFarmCoordinator } from './render-farm-coordinator/render-farm-coordinator.agent.js';
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
] as const;

export {
  assetManager,
  distribution,
  finalQc,
  productionManager,
  qualityController,
  renderFarmCoordinator,
  videoEditor,
  videoGeneration,
};
