import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Length, ValidateBy } from 'class-validator';
import { MayBeAbsent } from '#platform/http/property.decorators.js';

const FIELDS_MAX = 100;
const NAME_MAX = 200;

/** What an agent takes or gives: names of fields. */
export function FieldNames(): PropertyDecorator {
  return applyDecorators(
    MayBeAbsent(),
    IsArray(),
    ArrayMaxSize(FIELDS_MAX),
    Length(1, NAME_MAX, { each: true }),
    ApiProperty({ type: [String], maxItems: FIELDS_MAX }),
  );
}

/** Names that an agent has for capabilities, by capability. */
export function RemoteNames(): PropertyDecorator {
  return applyDecorators(
    MayBeAbsent(),
    ValidateBy({
      name: 'isRemoteNames',
      validator: {
        validate: isNames,
        defaultMessage: () => `must be an object of names, each of 1 to ${String(NAME_MAX)} characters, by capability`,
      },
    }),
    ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }),
  );
}

function isNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((name) => typeof name === 'string' && name.length > 0 && name.length <= NAME_MAX);
}
