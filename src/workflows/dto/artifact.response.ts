import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Artifact } from '../domain/artifact.js';

/** A published deliverable. */
@ApiSchema({ name: 'Artifact' })
export class ArtifactResponse {
  /** Its file name
   * @example 'screenplay.md' */
  name!: string;

  /** What kind of file it is
   * @example 'text/markdown; charset=utf-8' */
  media_type!: string;

  /** Its size in bytes
   * @example 18211 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  size_bytes!: number;

  /** SHA-256 of its bytes; also its ETag
   * @example '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' */
  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  sha256!: string;

  static from({ name, mediaType, sizeBytes, sha256 }: Artifact): ArtifactResponse {
    return { name, media_type: mediaType, size_bytes: sizeBytes, sha256 };
  }
}

/** A workflow's deliverables. */
@ApiSchema({ name: 'ArtifactListResponse' })
export class ArtifactListResponse {
  /** By name */
  artifacts!: ArtifactResponse[];

  static from(artifacts: readonly Artifact[]): ArtifactListResponse {
    return { artifacts: artifacts.map((artifact) => ArtifactResponse.from(artifact)) };
  }
}
