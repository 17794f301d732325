/** Something that an agent elsewhere has made and put somewhere itself; whether it is there is not looked into. */
export interface RemoteArtifact {
  /** The agent's own word for what it is. */
  readonly kind: string;
  readonly url: string;
  readonly mediaType?: string | undefined;
  readonly checksum?: string | undefined;
}
