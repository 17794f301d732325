import { Matches } from 'class-validator';

/** Which project. */
export class ProjectPath {
  /**
   * Its id: a Payload id, a UUID or a slug
   * @example 'night-train'
   */
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id!: string;
}
