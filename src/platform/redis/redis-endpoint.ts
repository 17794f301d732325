/** The Redis this service uses, and what there is to do about it at the end. */
export interface RedisEndpoint {
  /** With credentials where there are any: not for logs. */
  readonly url: string;
  /** `external` is somebody else's, `private` a redis-server of ours with a log on disk, `embedded` a volatile one. */
  readonly kind: 'external' | 'private' | 'embedded';
  /** For people. */
  readonly description: string;
  /** Ends a server of ours unless another service uses it too. */
  stop(): Promise<void>;
  /** The same at once and without waiting, for a service that is told to leave immediately. */
  abandon(): void;
}
