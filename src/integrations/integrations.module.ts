import { Module } from '@nestjs/common';
import { AppConfig } from '#platform/config/app-config.js';
import { Log } from '#platform/logging/log.js';
import { LocalMediaStudio } from './catalog/local-media-studio/local-media-studio.js';
import { OfflineLanguageModel } from './catalog/offline-language-model/offline-language-model.js';
import { integrationsSlice } from './integrations.config.js';
import { languageModelSlice } from './language-model.config.js';
import { LanguageModelPort, type LanguageModel } from './ports/language-model.js';
import { MediaStudioPort } from './ports/media-studio.js';

/** Binds the ports to their adapters. */
@Module({
  providers: [
    { provide: LanguageModelPort, useFactory: languageModel, inject: [AppConfig, Log] },
    { provide: MediaStudioPort, useClass: LocalMediaStudio },
  ],
  exports: [LanguageModelPort, MediaStudioPort],
})
export class IntegrationsModule {}

async function languageModel(config: AppConfig, log: Log): Promise<LanguageModel> {
  const { baseUrl, model, ...rest } = config.of(languageModelSlice);
  if (baseUrl === undefined || model === undefined)
    return new OfflineLanguageModel({ latencyMs: config.of(integrationsSlice).offlineLatencyMs });
  log.info(
    { endpoint: baseUrl, model, by_department: Object.fromEntries(rest.departmentModels) },
    'thinking with a language model',
  );
  // Not at the top: a worker that thinks offline does without the client, and starts that much sooner.
  const { OpenAiCompatibleModel } = await import('./catalog/openai-compatible-model/openai-compatible-model.js');
  return new OpenAiCompatibleModel({ baseUrl, model, ...rest, log });
}
