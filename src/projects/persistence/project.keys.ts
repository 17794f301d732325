/** Every Redis key of the projects; same prefix, same slot as all others. */
export class ProjectKeys {
  /** Ids by time of creation. */
  readonly all: string;

  constructor(private readonly prefix: string) {
    this.all = `${prefix}:projects`;
  }

  project(id: string): string {
    return `${this.prefix}:project:${id}`;
  }
}
