import { slice, type ConfigOf } from '#platform/config/slice.js';
import { list, variable } from '#platform/config/variable.js';

export const authSlice = slice('auth', {
  apiKeys: variable('API_KEYS', list(), {
    secret: true,
    description:
      'Comma-separated keys that callers may send as X-API-Key. Unset: one for development is made under DATA_DIR.',
  }),
});

export type AuthConfig = ConfigOf<typeof authSlice>;
