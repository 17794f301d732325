import { canonicalJson } from '#kernel/canonical-json.js';
import { shortHash } from '#kernel/hash.js';
import type { VersionLog } from '../../material/index.js';
import type { VersionControlInput } from './version-control.contract.js';

/** Which version of what is in the film; equal films have the same log. */
export function logVersions({ pieces }: VersionControlInput): VersionLog {
  return {
    entries: pieces.map(({ piece, revision, fingerprint }) => ({ piece, version: revision + 1, fingerprint })),
    revised: pieces.filter(({ revision }) => revision > 0).map(({ piece }) => piece),
    release_fingerprint: shortHash(canonicalJson(pieces)),
  };
}
