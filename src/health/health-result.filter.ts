import { Catch, ServiceUnavailableException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A failed probe is answered with its findings and 503: they are the answer, and not a fault of the service. */
@Catch(ServiceUnavailableException)
export class HealthResultFilter implements ExceptionFilter<ServiceUnavailableException> {
  catch(exception: ServiceUnavailableException, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(503).header('Retry-After', 1).send(exception.getResponse());
  }
}
