import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from '#kernel/hash.js';
import type { Artifact, Deliverable } from '#workflows';

/** Puts deliverables into the output folder, one folder per workflow, and takes the folder away in the end. */
export class ArtifactWriter {
  constructor(private readonly outputDir: string) {}

  /** Each file appears whole or not at all; writing the same content again changes nothing that can be seen. */
  async write(workflowId: string, deliverables: readonly Deliverable[]): Promise<Artifact[]> {
    const folder = join(this.outputDir, workflowId);
    await mkdir(folder, { recursive: true });
    return Promise.all(deliverables.map((deliverable) => this.writeOne(folder, deliverable)));
  }

  /** Removes the folder of a workflow, if it has one. */
  async remove(workflowId: string): Promise<void> {
    const folder = resolve(this.outputDir, workflowId);
    // An id that is no plain name has no folder here, and nothing else may go.
    if (dirname(folder) !== resolve(this.outputDir)) return;
    await rm(folder, { recursive: true, force: true });
  }

  private async writeOne(folder: string, { name, mediaType, content }: Deliverable): Promise<Artifact> {
    const bytes = Buffer.from(content, 'utf8');
    const unfinished = join(folder, `.${name}.${String(process.pid)}.tmp`);
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, join(folder, name));
    return { name, mediaType, sizeBytes: bytes.byteLength, sha256: sha256(bytes) };
  }
}
