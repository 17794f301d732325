import { Module } from '@nestjs/common';
import { AppConfig } from '#platform/config/app-config.js';
import { LocalMediaStudio } from './catalog/local-media-studio/local-media-studio.js';
import { OfflineLanguageModel } from './catalog/offline-language-model/offline-language-model.js';
import { integrationsSlice } from './integrations.config.js';
import { LanguageModelPort } from './ports/language-model.js';
import { MediaStudioPort } from './ports/media-studio.js';

/** Binds the ports to their adapters. */
@Module({
  providers: [
    {
      provide: LanguageModelPort,
      useFactory: (config: AppConfig) =>
        new OfflineLanguageModel({ latencyMs: config.of(integrationsSlice).offlineLatencyMs }),
      inject: [AppConfig],
    },
    { provide: MediaStudioPort, useClass: LocalMediaStudio },
  ],
  exports: [LanguageModelPort, MediaStudioPort],
})
export class IntegrationsModule {}
