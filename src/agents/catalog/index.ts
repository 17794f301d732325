import { distribution } from './distribution/distribution.agent.js';
import { finalQc } from './final-qc/final-qc.agent.js';
import { imageGeneration } from './image-generation/image-generation.agent.js';
import { videoEditor } from './video-editor/video-editor.agent.js';
import { videoGeneration } from './video-generation/video-generation.agent.js';

/** Every built-in agent, in the order in which a production meets them. One line registers one. */
export const agentCatalog = [imageGeneration, videoGeneration, videoEditor, finalQc, distribution] as const;

export { distribution, finalQc, imageGeneration, videoEditor, videoGeneration };
