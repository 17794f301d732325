import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { OnModuleInit } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Artifact } from './domain/artifact.js';

/** Where the deliverables are: one folder for each workflow. Teaches the HTTP server to send files from there. */
export class ArtifactFolder implements OnModuleInit {
  readonly root: string;

  constructor(
    outputDir: string,
    private readonly host: HttpAdapterHost,
  ) {
    this.root = resolve(outputDir);
  }

  /**
   * A worker has no HTTP server; the plugin only adds `reply.sendFile` and serves nothing by itself. It must not be awaited:
   * that would start the server before it has its error handler.
   */
  onModuleInit(): void {
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    const fastify = adapter?.getInstance<FastifyInstance>();
    void fastify?.register(fastifyStatic, { root: this.root, serve: false, suppressWarning: true });
  }

  /** Whether the file is still there, as long as it was when it was published. */
  async holds(workflowId: string, { name, sizeBytes }: Artifact): Promise<boolean> {
    const found = await stat(join(this.root, workflowId, name)).catch(() => undefined);
    return found?.isFile() === true && found.size === sizeBytes;
  }
}
