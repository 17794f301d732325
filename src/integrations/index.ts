export { IntegrationsModule } from './integrations.module.js';
export { LocalMediaStudio } from './catalog/local-media-studio/local-media-studio.js';
export { OfflineLanguageModel } from './catalog/offline-language-model/offline-language-model.js';
export type { OfflineLanguageModelOptions } from './catalog/offline-language-model/offline-language-model.js';
export { languageModelSlice } from './language-model.config.js';
export { LanguageModelPort } from './ports/language-model.js';
export type { LanguageModel, ModelUsage, ThoughtRequest, UsageMeter } from './ports/language-model.js';
export { MediaStudioPort } from './ports/media-studio.js';
export type {
  Edit,
  EditBrief,
  FrameBrief,
  MediaStudio,
  RenderedFrame,
  RenderedSegment,
  SegmentBrief,
} from './ports/media-studio.js';
