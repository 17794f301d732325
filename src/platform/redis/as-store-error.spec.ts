import { asStoreError, fromStore } from './as-store-error.js';
import { StoreUnavailable } from './store.errors.js';

describe('asStoreError', () => {
  it.each([
    new Error('Connection is closed.'),
    new Error('Command timed out'),
    new Error("Stream isn't writeable and enableOfflineQueue options is false"),
    new Error(
      'Reached the max retries per request limit (which is 0). Refer to "maxRetriesPerRequest" option for details.',
    ),
    new Error('LOADING Redis is loading the dataset in memory'),
    new Error("READONLY You can't write against a read only replica."),
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
  ])('takes "%s" for an outage', (error) => {
    const translated = asStoreError(error);
    expect(translated).toBeInstanceOf(StoreUnavailable);
    expect(translated).toMatchObject({ retryable: true, cause: error });
  });

  it.each([new Error('WRONGTYPE Operation against a key'), new Error('ERR user_script:1: boom'), new TypeError('x')])(
    'leaves "%s" as it is',
    async (error) => {
      expect(asStoreError(error)).toBe(error);
      await expect(fromStore(Promise.reject(error))).rejects.toBe(error);
    },
  );
});
