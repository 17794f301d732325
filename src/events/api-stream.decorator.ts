import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { StoreUnavailable } from '#platform/redis/store.errors.js';
import { PositionUnreadable, StreamLimitReached, StreamsClosing } from './domain/event.errors.js';

/** Documents an operation that answers with a page, or with a stream where `text/event-stream` is accepted. */
export function ApiPageOrStream(page: Type, position: { readonly example: string; readonly frame: string }) {
  return applyDecorators(
    ApiExtraModels(page),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'Of a stream: the `id` of the last frame that was read; goes before `after`',
      schema: { type: 'string', example: position.example },
    }),
    ApiOkResponse({
      description: 'One page, or with `Accept: text/event-stream` a stream that stays open',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(page) } },
        'text/event-stream': { schema: { type: 'string', example: position.frame } },
      },
    }),
    ApiErrors(
      new PositionUnreadable('yesterday', `such as ${position.example}`),
      new StreamLimitReached(2000),
      new StreamsClosing(),
      // Said again: what an operation says of a status goes before what is said of all of them.
      new StoreUnavailable(undefined),
    ),
  );
}
