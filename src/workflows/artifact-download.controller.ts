import { join } from 'node:path';
import '@fastify/static';
import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiErrors } from '#platform/http/api-errors.decorator.js';
import { ApiEverywhere } from '#platform/http/api-everywhere.decorator.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { ArtifactFolder } from './artifact-folder.js';
import type { Artifact } from './domain/artifact.js';
import { ArtifactNotFound, WorkflowNotFound } from './domain/workflow.errors.js';
import { ArtifactPath } from './dto/artifact.path.request.js';
import { WorkflowQueries } from './workflow-queries.js';

const ID = '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11';
const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const;
const ETAG = { description: 'SHA-256 of the bytes, in quotes', schema: { type: 'string' } } as const;

@ApiTags('workflows')
@ApiEverywhere()
@Controller('workflows/:workflow_id/artifacts')
export class ArtifactDownloadController {
  constructor(
    private readonly queries: WorkflowQueries,
    private readonly folder: ArtifactFolder,
  ) {}

  @Get(':name')
  @ApiOperation({
    operationId: 'downloadArtifact',
    summary: 'Fetch a deliverable',
    description: 'The bytes as they were published, with conditional requests and ranges.',
  })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'An ETag the client has already: 304 when it is still the one',
    schema: { type: 'string', example: '"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"' },
  })
  @ApiHeader({
    name: 'Range',
    required: false,
    description: 'A part of the bytes: 206 with that part',
    schema: { type: 'string', example: 'bytes=0-1023' },
  })
  @ApiResponse({ status: 200, description: 'The whole file', headers: { ETag: ETAG }, content: BYTES })
  @ApiResponse({ status: 206, description: 'The part that was asked for', headers: { ETag: ETAG }, content: BYTES })
  @ApiResponse({ status: 304, description: 'The client has it already' })
  @ApiResponse({ status: 416, description: 'The file has no such part; Content-Range says how long it is' })
  @ApiErrors(
    new RequestInvalid([{ path: 'workflow_id', message: 'must be a UUID' }]),
    new WorkflowNotFound(ID),
    new ArtifactNotFound(ID, 'screenplay.md'),
  )
  async downloadArtifact(
    @Param() { workflow_id, name }: ArtifactPath,
    @Headers('if-none-match') known: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const artifact = await this.queries.artifact(workflow_id, name);
    const etag = `"${artifact.sha256}"`;
    void reply.header('ETag', etag).header('Cache-Control', 'private, no-cache');
    if (known !== undefined && names(known, etag)) {
      await reply.status(304).send();
      return;
    }
    if (!(await this.folder.holds(workflow_id, artifact))) throw new ArtifactNotFound(workflow_id, name);
    // The file server knows tags of its own only: whoever continues the very file he has gets his range.
    if (request.headers['if-range'] === etag) delete request.raw.headers['if-range'];
    void reply.type(contentType(artifact));
    reply.sendFile(join(workflow_id, name), { etag: false, contentType: false, cacheControl: false });
  }
}

/** Whether a list of tags has this one; a tag of a cache may be marked as weak. */
function names(list: string, etag: string): boolean {
  return list.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function contentType({ mediaType }: Artifact): string {
  return mediaType.startsWith('text/') && !mediaType.includes('charset') ? `${mediaType}; charset=utf-8` : mediaType;
}
