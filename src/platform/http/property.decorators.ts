import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsObject, Max, Min, ValidateBy, ValidateIf } from 'class-validator';
import { parseCursor } from '#kernel/page.js';

/** May be left out; unlike `IsOptional` it lets no null pass. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** A property that has a value when it is left out: what it is initialised with. */
export function HasDefault(): PropertyDecorator {
  return ApiProperty({ required: false });
}

/** A whole number within bounds, both included. */
export function WholeNumber({ min, max }: { min: number; max?: number }): PropertyDecorator {
  return applyDecorators(
    IsInt(),
    Min(min),
    ...(max === undefined ? [] : [Max(max)]),
    ApiProperty({ type: 'integer', minimum: min, ...(max !== undefined && { maximum: max }) }),
  );
}

/** A whole number in the query that has a default. */
export function QueryNumber(bounds: { min: number; max?: number }): PropertyDecorator {
  return applyDecorators(
    Type(() => Number),
    WholeNumber(bounds),
    HasDefault(),
  );
}

/** `true` or `false` in the query; false unless given. */
export function QueryFlag(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
    ApiProperty({ type: 'boolean' }),
    HasDefault(),
  );
}

/** A cursor that an earlier page gave. */
export function QueryCursor(): PropertyDecorator {
  return applyDecorators(
    MayBeAbsent(),
    ValidateBy({
      name: 'isCursor',
      validator: {
        validate: (value) => typeof value === 'string' && parseCursor(value) !== undefined,
        defaultMessage: () => 'must be the next_cursor of an earlier page',
      },
    }),
  );
}

/** An object whose members are the client's own. */
export function FreeObject(): PropertyDecorator {
  return applyDecorators(IsObject(), ApiProperty({ type: 'object', additionalProperties: true }));
}

/** A moment in an answer: ISO 8601 with `Z`. */
export function Instant(): PropertyDecorator {
  return ApiProperty({ type: 'string', format: 'date-time' });
}
