/** Where domain timestamps come from. Leases and due times do not use it: they compare against Redis `TIME`. */
export interface Clock {
  now(): Date;
}

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}
