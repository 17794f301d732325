import { AppError } from '#kernel/errors/app-error.js';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken. Stop what listens there, or set PORT to another one (0 takes any free one).',
  EACCES: 'may not be used by this user. Set PORT to one above 1023.',
  EADDRNOTAVAIL: 'does not belong to this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for every interface.',
  ENOTFOUND: 'does not belong to this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for every interface.',
};

/** The API cannot listen where it was told to. */
export class AddressUnusable extends AppError {
  readonly code = 'ADDRESS_UNUSABLE';
  readonly kind = 'invalid_input';
  constructor(host: string, port: number, reason: string) {
    super(`Port ${port} on ${host} ${REASONS[reason] ?? `cannot be used (${reason}).`}`, { host, port, reason });
  }
}
