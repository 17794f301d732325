/** What our code logs with: fields first, then a sentence. Also the token it is injected by. */
export abstract class Log {
  abstract debug(fields: object, message: string): void;
  abstract info(fields: object, message: string): void;
  abstract warn(fields: object, message: string): void;
  /** A person must act. */
  abstract error(fields: object, message: string): void;
  abstract fatal(fields: object, message: string): void;
}
