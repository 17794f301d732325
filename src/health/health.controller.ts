import { applyDecorators, Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import { BootIndicator } from './boot.indicator.js';
import { HealthResponse } from './dto/health.response.js';
import { HealthResultFilter } from './health-result.filter.js';
import { RedisIndicator } from './redis.indicator.js';

/** Probes are asked by machines that hold no key. */
function Probe(operationId: string, summary: string, description: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ operationId, summary, description, security: [] }),
    ApiOkResponse({ type: HealthResponse, description: 'All is well' }),
  );
}

@ApiTags('health')
@UseFilters(HealthResultFilter)
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly redis: RedisIndicator,
    private readonly boot: BootIndicator,
  ) {}

  @Get()
  @Probe(
    'getHealth',
    'Everything that is watched, at a glance',
    'Redis and the start-up steps together; 503 when one of them is down.',
  )
  @ApiServiceUnavailableResponse({ type: HealthResponse, description: 'Something is down' })
  async overview(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([() => this.redis.check(), () => this.boot.check()]));
  }

  @Get('live')
  @Probe(
    'getLiveness',
    'Whether the process answers; needs no Redis',
    'Answers as long as the process does and looks at nothing else: restart the process when it fails.',
  )
  async live(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([]));
  }

  @Get('ready')
  @Probe(
    'getReadiness',
    'Whether requests can be served now',
    'Redis answers and all start-up steps are done: send requests elsewhere while it fails. How Redis is set up is told in ' +
      '`details.redis`, with `warnings` that somebody should mend: they change no status.',
  )
  @ApiServiceUnavailableResponse({ type: HealthResponse, description: 'Not now: Redis or a start-up step is missing' })
  async ready(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([() => this.redis.check(), () => this.boot.check()]));
  }

  @Get('startup')
  @Probe(
    'getStartup',
    'Whether the start is complete',
    'The start-up steps, the check of the data version among them, are done.',
  )
  @ApiServiceUnavailableResponse({ type: HealthResponse, description: 'Start-up steps are still to be done' })
  async startup(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([() => this.boot.check()]));
  }
}
