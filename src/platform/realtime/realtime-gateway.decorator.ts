import { applyDecorators, UseFilters } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { WsErrorFilter } from './ws-error.filter.js';

/** A namespace of our sockets; errors of its messages are acknowledged as HTTP answers them. */
export function RealtimeGateway(namespace: string): ClassDecorator {
  return applyDecorators(WebSocketGateway({ namespace }), UseFilters(WsErrorFilter));
}
