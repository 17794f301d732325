import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import { BootIndicator } from './boot.indicator.js';
import { HealthResponse } from './dto/health.response.js';
import { HealthResultFilter } from './health-result.filter.js';
import { RedisIndicator } from './redis.indicator.js';

const NO_KEY_NEEDED = { security: [] };

@ApiTags('health')
@ApiOkResponse({ type: HealthResponse, description: 'All is well' })
@UseFilters(HealthResultFilter)
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly redis: RedisIndicator,
    private readonly boot: BootIndicator,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getHealth', summary: 'Everything that is watched, at a glance', ...NO_KEY_NEEDED })
  @ApiServiceUnavailableResponse({ type: HealthResponse, description: 'Something is down' })
  async overview(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([() => this.redis.check(), () => this.boot.check()]));
  }

  @Get('live')
  @ApiOperation({
    operationId: 'getLiveness',
    summary: 'Whether the process answers; needs no Redis',
    ...NO_KEY_NEEDED,
  })
  async live(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([]));
  }

  @Get('ready')
  @ApiOperation({ operationId: 'getReadiness', summary: 'Whether requests can be served now', ...NO_KEY_NEEDED })
  @ApiServiceUnavailableResponse({ type: HealthResponse, description: 'Not now: Redis or a start-up step is missing' })
  async ready(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([() => this.redis.check(), () => this.boot.check()]));
  }

  @Get('startup')
  @ApiOperation({ operationId: 'getStartup', summary: 'Whether the start is complete', ...NO_KEY_NEEDED })
  @ApiServiceUnavailableResponse({ type: HealthResponse, description: 'Start-up steps are still to be done' })
  async startup(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.check([() => this.boot.check()]));
  }
}
