import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { BootIndicator } from './boot.indicator.js';
import { HealthController } from './health.controller.js';
import { RedisIndicator } from './redis.indicator.js';

@Module({
  // Its logger would write an error for every failed probe; the answer says it all.
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [RedisIndicator, BootIndicator],
})
export class HealthModule {}
