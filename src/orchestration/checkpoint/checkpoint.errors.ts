import { AppError } from '#kernel/errors/app-error.js';

/** A checkpoint was asked for without saying of which thread, or which one. */
export class CheckpointAddressMissing extends AppError {
  readonly code = 'CHECKPOINT_ADDRESS_MISSING';
  readonly kind = 'internal';
  constructor(field: string) {
    super(`A checkpoint is addressed by "${field}", which the config lacks`, { field });
  }
}
