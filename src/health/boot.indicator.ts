import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';

/** Whether everything that must be done once at the start is done, the check of the data version among it. */
@Injectable()
export class BootIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly steps: BootSteps,
  ) {}

  check(): HealthIndicatorResult {
    const session = this.indicators.check('boot');
    const { done, states } = this.steps;
    return done ? session.up({ steps: states }) : session.down({ steps: states });
  }
}
