/** A published deliverable. */
export interface Artifact {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}
